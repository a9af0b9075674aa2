import FEEL
import Testing

/// Functions that lie outside FEEL: what the host allows runs, everything else is refused.
@Suite struct JavaMethodsTests {
    private static func call(
        _ owner: String,
        _ method: String,
        _ arguments: String,
        _ answer: String
    ) -> Case {
        let names = (0..<max(1, arguments.split(separator: ";").count)).map { "p\($0)" }
        let parameters = arguments.isEmpty ? "" : names.joined(separator: ", ")
        let values = arguments.split(separator: ";").joined(separator: ", ")
        return Case(
            "(function(\(parameters)) external {java: {class: \"\(owner)\", "
                + "method signature: \"\(method)\"}})(\(values))",
            answer
        )
    }

    static let math: [Case] = [
        ("max(double,double)", "123; 456", "456"), ("max(int, int)", "-2; -3", "-2"),
        ("min(long,long)", "3; 7", "3"), ("max(float,float)", "0.5; 0.25", "0.5"),
        ("abs(int)", "-5", "5"), ("abs(double)", "-1.5", "1.5"), ("sqrt(double)", "2.25", "1.5"),
        ("pow(double,double)", "2; 10", "1024"), ("cos(double)", "0", "1"),
        ("floorMod(int,int)", "-7; 3", "2"), ("floorDiv(int,int)", "-7; 2", "-4"),
        ("floorDiv(int,int)", "7; 0", "null !"), ("round(double)", "2.5", "3"),
        ("round(double)", "-2.5", "-2"), ("rint(double)", "2.5", "2"),
        ("addExact(int,int)", "2147483647; 1", "null !"),
        ("addExact(long,long)", "2147483647; 1", "2147483648"),
        ("signum(double)", "-0.1", "-1"), ("sqrt(double)", "-1", "null !"),
        ("log(double)", "0", "null !"), ("max(int,int)", "1.5; 1", "null !"),
        ("max(int,int)", "2147483648; 1", "null !"), ("max(int,int)", "\"1\"; 2", "null !"),
        ("max(int,int)", "1", "null !"), ("max(int,int)", "null; 1", "null !"),
        ("foo(double)", "1", "null !"), ("max", "1; 2", "null !"), ("max(int,", "1; 2", "null !"),
        ("max(java.lang.String, java.lang.String)", "\"1\"; \"2\"", "null !"),
        ("random()", "", "null !"),
    ].map { call("java.lang.Math", $0, $1, $2) }

    static let classes: [Case] = [
        ("java.lang.Foo", "valueOf(double)", "1", "null !"),
        ("java.lang.Byte", "valueOf(byte)", "127", "127"),
        ("java.lang.Byte", "valueOf(byte)", "128", "null !"),
        ("java.lang.Short", "valueOf(short)", "-32768", "-32768"),
        ("java.lang.Integer", "valueOf(java.lang.String)", "\"456\"", "456"),
        ("java.lang.Integer", "parseInt(java.lang.String)", "\"4.5\"", "null !"),
        ("java.lang.Long", "valueOf(long)", "9007199254740993", "9007199254740993"),
        ("java.lang.Float", "valueOf(float)", "1.5", "1.5"),
        ("java.lang.Float", "parseFloat(java.lang.String)", "\"2.5\"", "2.5"),
        ("java.lang.Double", "valueOf(double)", "123.456", "123.456"),
        ("java.lang.Double", "valueOf(java.lang.String)", "\"nan\"", "null !"),
        ("java.lang.Double", "toString(double)", "456", "456.0"),
        ("java.lang.Double", "toString(double)", "12345678", "1.2345678E7"),
        ("java.lang.Double", "toString(double)", "0.00012", "1.2E-4"),
        ("java.lang.Boolean", "parseBoolean(java.lang.String)", "\"TRUE\"", "true"),
        ("java.lang.Boolean", "valueOf(boolean)", "false", "false"),
        ("java.lang.String", "valueOf(char)", "\"a\"", "a"),
        ("java.lang.String", "valueOf(char)", "\"abc\"", "null !"),
        ("java.lang.String", "valueOf(char)", "\"\"", "null !"),
        ("java.lang.String", "valueOf(double)", "1", "1.0"),
        ("java.lang.String", "valueOf(boolean)", "true", "true"),
        ("java.lang.String", "valueOf(java.lang.Object)", "1.50", "1.5"),
        ("java.lang.String", "valueOf(java.lang.Object)", "null", "null"),
        ("java.math.BigDecimal", "valueOf(double)", "0.1", "0.1"),
    ].map { call($0, $1, $2, $3) }

    static let formats: [Case] = [
        ("\"%s is %s\"; [\"a\", 1]", "a is 1"), ("\"%s\"; \"one\"", "one"),
        ("\"%2$s %1$s\"; \"a\"; \"b\"", "b a"), ("\"%8.2f|\"; 1234.565", " 1234.57|"),
        ("\"%-6s|%6s\"; \"a\"; \"b\"", "a     |     b"), ("\"%,.1f\"; -1234567", "-1,234,567.0"),
        ("\"%08.1f\"; -2", "-00002.0"), ("\"%+.0f%%\"; 5", "+5%"),
        ("\"%e\"; 12345", "1.234500e+04"),
        ("\"%b %B\"; true; null", "true FALSE"), ("\"%S\"; \"up\"", "UP"),
        ("\"%.2s\"; \"abc\"", "ab"), ("\"%d\"; 1", "null !"), ("\"%q\"; 1", "null !"),
        ("\"%s %s\"; 1", "null !"), ("\"%9999s\"; 1", "null !"), ("null; 1", "null !"),
        ("\"none\"", "none"),
    ].map { call("java.lang.String", "format(java.lang.String, [Ljava.lang.Object;)", $0, $1) }

    @Test(arguments: math + classes + formats)
    func `an allowed method does what Java's does`(_ test: Case) {
        var bench = Bench()
        bench.environment.java = .known
        #expect(bench.answer(test.source) == test.answer)
    }

    @Test func `only classes that the host names can be called`() {
        var bench = Bench()
        let max = Self.call("java.lang.Math", "max(int,int)", "1; 2", "").source
        let text = Self.call("java.lang.String", "valueOf(boolean)", "true", "").source
        #expect(bench.answer(max) == "null !")
        bench.environment.java = .known(ofClasses: ["java.lang.Math", "java.lang.Runtime"])
        #expect(bench.environment.java.classes == ["java.lang.Math"])
        #expect(bench.answer(max) == "2")
        #expect(bench.answer(text) == "null !")
    }

    @Test func `what is not called does not fail, and other kinds are refused`() {
        var bench = Bench()
        bench.environment.java = .known
        #expect(bench.answer("{f: function(x) external {java: {}}, r: 1}.r") == "1")
        #expect(bench.answer("(function(x) external {pmml: {document: \"a\"}})(1)") == "null !")
        #expect(bench.answer("(function(x) external 1)(1)") == "null !")
    }
}
