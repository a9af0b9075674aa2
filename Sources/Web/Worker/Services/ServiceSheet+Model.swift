package import Hall
package import Programs

/// A service before one applies: for whom, what one gets, how long it takes, by which rules.
package struct ServiceSheet: Sendable {
    package struct Value: Sendable {
        package var label: Words
        package var text: Words
        /// Why the value is an assumption of ours, where the source gave none.
        package var assumed: Words?

        package init(_ label: Words, _ text: Words, assumed: Words? = nil) {
            self.label = label
            self.text = text
            self.assumed = assumed
        }
    }

    /// Something that is had at partners for a price.
    package struct Item: Sendable {
        package var title: Words
        package var price: Fen
        /// What a voucher is worth, where it is one.
        package var voucher: Fen?
        package var each: Words
        package var shops: [Shop]

        package init(title: Words, price: Fen, each: Words, shops: [Shop]) {
            self.title = title
            self.price = price
            self.each = each
            self.shops = shops
        }
    }

    package struct Shop: Sendable {
        package var name: Words
        package var address: String
        package var listPrice: Fen

        package init(name: Words, address: String, listPrice: Fen) {
            self.name = name
            self.address = address
            self.listPrice = listPrice
        }
    }

    /// Another procedure of the same service.
    package struct Neighbour: Sendable {
        package var id: String
        package var title: Words

        package init(_ id: String, _ title: Words) {
            self.id = id
            self.title = title
        }
    }

    /// Where unions stand in a quiz.
    package struct Ranking: Sendable {
        package var quiz: String
        package var title: Words
    }

    /// Something that people vote on.
    package struct Vote: Sendable {
        package var panel: String
        package var title: Words
    }

    /// A list that everybody may read.
    package struct Shows: Sendable {
        package var list: String
        package var title: Words
        /// What is told of each case.
        package var columns: [Words]
    }

    package struct Step: Sendable {
        package var title: Words
        package var within: Words?

        package init(_ title: Words, within: Words?) {
            self.title = title
            self.within = within
        }
    }

    package enum Door: Sendable {
        case apply
        /// A form begun earlier, and how far.
        case resume(step: Int, of: Int)
        case logIn
        /// A case of this service is under way.
        case underWay(id: String, number: String)
        /// It was had already, or the household has it: why, what would change it, and one's own case.
        case barred(Words, remedy: Words?, own: String?)
        case closed(Words)
        /// Nobody applies; places are found on the map.
        case byStaff(showsPlaces: Bool)
        /// Nothing is applied for: see the offers.
        case offersOnly
    }

    package var id: String
    package var title: Words
    package var summary: Words
    package var owner: Words
    package var who: [Words]
    package var gets: [Value]
    package var asks: [Words]
    package var values: [Value]
    package var steps: [Step]
    package var source: Words?
    package var door: Door
    /// When something of it happens, where something does.
    package var occasions: OccasionLines?
    /// What is handed out without an application.
    package var offers: [OfferView] = []
    /// What is had at partners.
    package var items: [Item] = []
    /// What else there is to be applied for in the same service.
    package var beside: [Neighbour] = []
    /// Totals that only a paper knows, with their source.
    package var history: [Value] = []
    /// Rankings that everybody may read, with their paths.
    package var rankings: [Ranking] = []
    /// What people vote on here.
    package var votes: [Vote] = []
    /// What everybody may read of it.
    package var shows: [Shows] = []
    /// What it counts for everybody.
    package var told: [Words] = []

    package init(
        id: String,
        title: Words,
        summary: Words,
        owner: Words,
        who: [Words],
        gets: [Value],
        asks: [Words],
        values: [Value],
        steps: [Step],
        source: Words?,
        door: Door
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.owner = owner
        self.who = who
        self.gets = gets
        self.asks = asks
        self.values = values
        self.steps = steps
        self.source = source
        self.door = door
    }
}
