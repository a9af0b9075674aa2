import FEEL
import Testing

@Suite struct TextEdgesTests {
    static let strings = Case.table(
        #"""
        string join(["a", "b"], 1) => null !
        string join(["a", "b"], delimiter: ",") => ?
        string join([["a"]]) => null !
        string join("a", "b") => a
        string join([null]) =>
        string join(list: ["a", "b"]) => ab
        string join(["a", "b"], ",", "[", "]") => null !
        upper case(null) => null !
        upper case(1) => null !
        upper case("straße") => STRASSE
        lower case("ÀÉ") => àé
        lower case("İ") => i̇
        contains("foobar", "") => true
        contains("", "") => true
        contains(1, "a") => null !
        starts with("foobar", "") => true
        ends with("foobar", "") => true
        starts with("foobar", null) => null !
        ends with("é", "\u0301") => false
        substring before("foobar", null) => null !
        substring after("foobar", "") => foobar
        substring after("foobar", "o") => obar
        substring after("", "") =>
        substring("foobar", 3, 3) => oba
        substring("foobar", 1.9) => foobar
        substring("foobar", "1") => null !
        substring("foobar", null) => null !
        substring("foobar", 1, "2") => null !
        substring("foobar", 1, null) => foobar
        substring("foobar", -2, 5) => ar
        substring("", 1) => null !
        substring(string: "foobar", start position: 3, length: 3) => oba
        substring(string: "foobar", start: 3) => null !
        string length("") => 0
        string length(null) => null !
        string length(1) => null !
        string length("🐎é") => 2
        substring("foobar", 10) => null !
        substring("foobar", -10) => null !
        substring("foobar", 3, 0) => null !
        substring("foobar", 3, 100) => obar
        string(1.10) => 1.1
        string(1.0) => 1
        string(100) => 100
        string(1e10) => 10000000000
        string(1e-7) => 0.0000001
        string(1E+40) => 10000000000000000000000000000000000000000
        string(0.1+0.2) => 0.3
        string(1/3) => 0.3333333333333333333333333333333333
        string(-0.0) => 0
        string({"a b": 1, "c+d": [1, "x"], "": null}) => {a b: 1, "c+d": [1, "x"], "": null}
        string([1..5)) => [1..5)
        string((< 5)) => (< 5)
        string(function(a) a) => function(a)
        string(@"P1DT0.5S") => P1DT0.5S
        string(@"-PT0.5S") => -PT0.5S
        string([@"2020-01-01", @"10:00:00", @"P1D"]) => [2020-01-01, 10:00:00, P1D]
        string({a: {b: "c"}}) => {a: {b: "c"}}
        string("a\"b") => a"b
        string(["a\"b\\c\n"]) => ["a\"b\\c\n"]
        """#
    )

    @Test(arguments: strings)
    func `texts are cut, joined and written by code points`(_ test: Case) {
        #expect(Bench().brief(test.source) == test.answer)
    }

    static let patterns = Case.table(
        #"""
        matches("abracadabra", "bra") => true
        matches("abracadabra", "^a.*a$") => true
        matches("abracadabra", "^bra") => false
        replace("abracadabra", "bra", "*") => a*cada*
        replace("abracadabra", "a.*a", "*") => *
        replace("abracadabra", "a(.)", "a$1$1") => abbraccaddabbra
        replace("abracadabra", ".*?", "$1") => null !
        replace("AAAA", "A+?", "b") => bbbb
        replace("abc", "(a)(b)?(x)?", "[$1|$2|$3]") => [a|b|]c
        replace("abc", "b", "$0$0") => abbc
        replace("abc", "b", "\\$") => a$c
        replace("abc", "b", "\\\\") => a\c
        replace("abc", "b", "\\") => null !
        replace("abc", "(b)", "$12") => ab2c
        replace("abc", "b", "$1") => ac
        replace("a\nb", ".", "x", "s") => xxx
        replace("abc", "B", "x", "i") => axc
        replace("abc", "b", "x", "") => axc
        replace("abc", "b", "x", null) => axc
        replace("abc", "b", "x", "y") => null !
        replace(null, "b", "x") => null !
        replace("abc", null, "x") => null !
        replace("abc", "b", null) => null !
        replace("abc", "b") => null !
        replace("abc", 1, "x") => null !
        replace(input: "abc", pattern: "b", replacement: "x") => axc
        replace("a.b", ".", "x", "q") => axb
        replace("a.b", ".", "$0\\", "q") => a$0\b
        matches("hello world", "\\p{ IsBasicLatin}+", "x") => true
        matches("hello world", "\\p{ I s B a s i c L a t i n }+", "x") => true
        matches("hello world", "\\p{ IsBasicLatin}+") => null !
        matches("hello\nworld", "hello world", "x") => false
        matches("hello world", "hello\\ sworld", "x") => true
        matches("helloworld", "hello world", "x") => true
        matches("hello world", "hello\\sworld", "ix") => true
        matches("h(.)", "h(.)", "q") => true
        matches("h", "(.)\\2") => null !
        matches("hh", "(.)\\1") => true
        matches("aab", "(a)(\\1)b") => true
        matches("#abc#1", "#(abc)#1") => true
        matches("abcdefghijj", "(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\\10") => true
        matches("abcdefghia0", "(a)(b)(c)(d)(e)(f)(g)(h)(i)\\10") => true
        matches("a", "a{,2}") => null !
        matches("aa", "^a{2,}$") => true
        matches("a", "a{2,1}") => null !
        matches("a", "a**") => null !
        matches("a", "*a") => null !
        matches("a", "a|*") => null !
        matches("", "") => true
        matches("abc", "") => true
        matches("a", "[]") => null !
        matches("a", "[^]") => null !
        matches("a", "[a") => null !
        matches("a", "a]") => null !
        matches("a", "(a") => null !
        matches("a", "a)") => null !
        matches("a", "{1}") => null !
        matches("-", "[a-]") => true
        matches("-", "[-a]") => true
        matches("b", "[a-c-[b]]") => false
        matches("b", "[c-a]") => null !
        matches("a", "\\q") => null !
        matches("a", "\\") => null !
        matches("é", "\\p{Ll}") => true
        matches("é", "\\P{Ll}") => false
        matches("a", "\\p{Foo}") => null !
        matches("a", "\\p{IsFoo}") => null !
        matches("工", "\\p{IsCJKUnifiedIdeographs}") => true
        matches("a1_", "^\\w+$") => false
        matches("_", "\\w") => false
        matches("a b", "\\S\\s\\S") => true
        matches("x:y", "^\\i\\c*$") => true
        matches("1", "\\i") => false
        matches("\t", "\\t") => true
        matches("a.b", "a\\.b") => true
        matches("ab\ncd", "^cd$", "m") => true
        matches("ab\ncd", "b$", "m") => true
        matches("ab\n", "b$") => false
        matches("ab", "a b", "x") => true
        matches("abc", "ABC", "smix") => true
        matches("abc", "abc", "ii") => true
        matches("abc", "abc", " i") => null !
        matches("abc", "abc", "g") => null !
        matches("x", "(?i)X") => null !
        matches("x", "(?=x)") => null !
        matches("x", "(?:x)") => true
        matches("x", "(?<n>x)") => null !
        matches("x", "x++") => null !
        matches("xx", "x??x") => true
        matches("a", "\\x61") => null !
        matches("a", "\\u0061") => null !
        matches("a", "^a$|b") => true
        matches(1, "a") => null !
        matches("a", null) => null !
        matches(null, "a") => null !
        matches("a", "a", 1) => null !
        matches(["a"], "a") => true
        matches("aB", "(a)b", "i") => true
        matches("ſ", "S", "i") => true
        matches("ß", "SS", "i") => false
        matches("İ", "i", "i") => false
        matches("a\rb", "a.b") => false
        matches("[", "\\[") => true
        matches("$", "\\$") => true
        matches("^", "[\\^]") => true
        matches("a^", "[a^]+") => true
        matches("x", "[\\d-z]") => false
        matches("x", "[a-\\d]") => null !
        split("", ",") => [""]
        split("abc", "") => null !
        split("a,b", null) => null !
        split(null, ",") => null !
        split("a b  c", "\\s+") => ["a", "b", "c"]
        split("abc", "b") => ["a", "c"]
        split("abc", "x") => ["abc"]
        split("abc", "[") => null !
        split(",a,", ",") => ["", "a", ""]
        split("aXbxc", "x") => ["aXb", "c"]
        split(string: "a-b", delimiter: "-") => ["a", "b"]
        split(1, ",") => null !
        split("a,b", ",", "i") => null !
        matches("hello world", "hello[ ]world", "x") => true
        matches("hello world", "hello world", "x") => false
        matches("\nabcd\ndefg\n", "^$", "m") => true
        matches("abcd\ndefg\n", "^$", "m") => false
        matches("abcd\ndefg", "^defg$", "m") => true
        matches("ſ", "[s]", "i") => true
        matches("a", "\\p{Lu}", "i") => false
        matches("A", "[\\p{Ll}]", "i") => false
        matches("\u212A", "k", "i") => true
        matches("k", "\u212A", "i") => true
        matches("K", "[\u212A]", "i") => true
        matches("X", "[A-Z-[OI]]", "i") => true
        matches("i", "[A-Z-[OI]]", "i") => false
        matches("Q", "[^q]", "i") => false
        matches("ж", "\\p{IsCyrillic}") => true
        matches("Ω", "\\p{IsGreek}") => true
        """#
    )

    @Test(arguments: patterns)
    func `patterns are those of XPath`(_ test: Case) {
        #expect(Bench().brief(test.source) == test.answer)
    }
}
