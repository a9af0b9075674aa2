/// Numbers that add up and belong to nobody; each follows from a person's place in the city, so that
/// no two are alike.
enum Numbers {
    /// GB 11643, from a region that begins with 99; an odd order is a man's.
    static func identity(_ birth: City.Day, isFemale: Bool, order: Int) -> String {
        let date = birth.year * 10_000 + birth.month * 100 + birth.day
        let region = 990_100 + order / 499
        let head = "\(region)\(date)" + digits(order % 499 * 2 + (isFemale ? 0 : 1), count: 3)
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(head.utf8, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
        return head + Array(["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"])[sum % 11]
    }

    static func phone(order: Int) -> String {
        "12" + digits(order + 1, count: 9)
    }

    /// A card's number with its check digit (Luhn).
    static func bankAccount(_ dice: inout Dice) -> String {
        let head = "6299" + dice.digits(14)
        let sum = head.utf8.reversed().enumerated().reduce(0) { sum, digit in
            let doubled = Int(digit.element - 48) * (digit.offset % 2 == 0 ? 2 : 1)
            return sum + doubled / 10 + doubled % 10
        }
        return head + String((10 - sum % 10) % 10)
    }

    private static func digits(_ number: Int, count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }
}
