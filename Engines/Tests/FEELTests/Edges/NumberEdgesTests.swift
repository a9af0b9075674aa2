import FEEL
import Testing

@Suite struct NumberEdgesTests {
    static let functions = Case.table(
        #"""
        abs(null) => null !
        abs("-1") => null !
        abs([-1]) => 1
        abs(n: -1) => 1
        abs(@"-P1DT1H") => P1DT1H
        abs() => null !
        floor(null) => null !
        floor(-0.5) => -1
        floor(1.55, 1) => 1.5
        floor(-1.55, 1) => -1.6
        floor(155, -1) => 150
        floor(1.5, null) => null !
        floor(1.5, 6177) => null !
        floor(n: 1.5) => 1
        floor(n: 1.5, scale: 0) => 1
        floor(scale: 0) => null !
        ceiling(-1.5) => -1
        ceiling(151, -1) => 160
        ceiling(1.01, 1) => 1.1
        ceiling(1.5, "a") => null !
        decimal(2.5, 0) => 2
        decimal(3.5, 0) => 4
        decimal(-2.5, 0) => -2
        decimal(1/3, 40) => 0.3333333333333333333333333333333333
        decimal(125, -1) => 120
        decimal(1, null) => null !
        decimal(null, 1) => null !
        decimal("1", 1) => null !
        decimal(1.115, 2.9) => 1.12
        decimal(1) => null !
        decimal(1, 2, 3) => null !
        decimal(n: 1/3, scale: 2) => 0.33
        decimal(1/3, -6112) => null !
        decimal(1/3, 6177) => null !
        decimal(1/3, -6111) => 0
        round up(5.5, 0) => 6
        round up(-5.5, 0) => -6
        round up(1.121, 2) => 1.13
        round up(-1.126, 2) => -1.13
        round up(123, -2) => 200
        round up(0, 2) => 0
        round up("a", 1) => null !
        round down(199, -2) => 100
        round down(1.121, 2.9) => 1.12
        round half up(2.5, 0) => 3
        round half up(-2.5, 0) => -3
        round half up(150, -2) => 200
        round half up(1.005, 2) => 1.01
        round half down(2.5, 0) => 2
        round half down(-2.5, 0) => -2
        round half down(150, -2) => 100
        round half down(1.126, 2) => 1.13
        round half up(5.5) => null !
        modulo(10, 0) => null !
        modulo(-10, 3) => 2
        modulo(10, -3) => -2
        modulo(-10, -3) => -1
        modulo(10.1, 4.5) => 1.1
        modulo(-10.1, 4.5) => 3.4
        modulo(5, 3, 1) => null !
        modulo(5) => null !
        modulo(null, 3) => null !
        modulo(5, null) => null !
        modulo(divisor: 4, dividend: 10) => 2
        modulo(0, 3) => 0
        modulo(1e30, 7) => 1
        sqrt(2) => 1.414213562373095048801688724209698
        sqrt(0) => 0
        sqrt(null) => null !
        sqrt(number: 9) => 3
        sqrt(n: 9) => null !
        log(0) => null !
        log(-1) => null !
        log(1) => 0
        exp(-1) => 0.3678794411714423215955237701614609
        exp(1e10) => null !
        odd(0) => false
        odd(-3) => true
        odd(2.5) => null !
        odd(null) => null !
        even(-2) => true
        even("2") => null !
        even(1e20) => true
        """#
    )

    @Test(arguments: functions)
    func `functions of numbers refuse what is no number and scales beyond a decimal`(_ test: Case) {
        #expect(Bench().brief(test.source) == test.answer)
    }

    static let texts = Case.table(
        #"""
        number("1") => 1
        number(" 1") => null !
        number("1e3") => 1000
        number("-1.5") => -1.5
        number("+1") => 1
        number(".5") => 0.5
        number("1.") => null !
        number("") => null !
        number(null) => null !
        number(1) => 1
        number(true) => null !
        number("1,5") => null !
        number("1 000", " ") => null !
        number("1 000", " ", null) => 1000
        number("1,000.5", ",", ".") => 1000.5
        number("1.000,5", ".", ",") => 1000.5
        number("1 000,5", " ", ",") => 1000.5
        number("1,000", ",", null) => 1000
        number("1.5", null, ".") => 1.5
        number("1,5", null, ",") => 1.5
        number("1.5", null, null) => 1.5
        number("1 000.5", "  ", ".") => null !
        number("1,000", "", ".") => null !
        number("1_000", "_", ".") => null !
        number("1,000.5", ",", "") => null !
        number("1.000.000", ".", ",") => 1000000
        number("1,000", 1, ".") => null !
        number(from: "1,000", grouping separator: ",", decimal separator: ".") => 1000
        number(from: "1,000", grouping: ",", decimal: ".") => null !
        number("1", ",", ".", "x") => null !
        """#
    )

    @Test(arguments: texts)
    func `texts become numbers with the separators named`(_ test: Case) {
        #expect(Bench().brief(test.source) == test.answer)
    }

    static let operators = Case.table(
        #"""
        1/0 => null !
        0/0 => null !
        0 ** 0 => 1
        0 ** -1 => null !
        2 ** -2 => 0.25
        2 ** 0.5 => 1.414213562373095048801688724209698
        (-8) ** (1/3) => null !
        (-2) ** 2 => 4
        -2 ** 2 => 4
        2 ** 3 ** 2 => 64
        10 ** 6144 => 1E+6144
        10 ** 6145 => null !
        9999999999999999999999999999999999 + 1 => 10000000000000000000000000000000000
        1e-6176 / 10 => 0
        0.1 + 0.2 = 0.3 => true
        1.0 = 1.00 => true
        .5 + .5 => 1
        1e3 => 1000
        1E-3 => 0.001
        --1 => 1
        - 1 => -1
        1 - -1 => 2
        1--1 => 2
        "a" + "b" => ab
        "a" + null => null !
        "a" < "b" => true
        "a" < "B" => false
        "a" < 1 => null !
        null < 1 => null !
        null = null => true
        null != 1 => true
        true < false => null !
        true = "true" => null !
        [1] = 1 => null !
        [1, 2] = [1, 2] => true
        [1, null] = [1, null] => true
        [1, "a"] = [1, 2] => null !
        {a: 1, b: 2} = {b: 2, a: 1} => true
        {a: 1} = {a: "1"} => null !
        {a: 1} < {a: 2} => null !
        [1] < [2] => null !
        [1..2] = [1..2] => true
        [1..2] = [1..2) => false
        [1..2] = (1..2] => false
        [1..2] = [1.0..2.0] => true
        (<5) = (<5) => true
        (<5) = (<6) => false
        (>=5) = [5..null] => false
        @"2020-01-01" = @"2020-01-01T00:00:00" => null !
        @"2020-01-01" < @"2020-01-02" => true
        @"10:00:00" = @"10:00:00Z" => false
        @"10:00:00" < @"10:00:00Z" => null !
        @"10:00:00+08:00" = @"02:00:00Z" => true
        @"10:00:00+08:00" = @"10:00:00@Asia/Shanghai" => true
        @"2020-01-01T00:00:00" = @"2020-01-01T00:00:00Z" => false
        @"2020-01-01T08:00:00@Asia/Shanghai" = @"2020-01-01T00:00:00Z" => true
        @"2020-01-01T08:00:00" < @"2020-01-01T00:00:00Z" => null !
        @"P1Y" = @"P365D" => null !
        @"P1Y" < @"P13M" => true
        @"P1D" < @"P1M" => null !
        @"PT0S" = @"P0D" => true
        @"P0D" = @"P0M" => null !
        """#
    )

    @Test(arguments: operators)
    func `operators join and compare what can be joined and compared`(_ test: Case) {
        #expect(Bench().brief(test.source) == test.answer)
    }

    static let moments = Case.table(
        #"""
        @"2020-01-31" + @"P1M" => 2020-02-29
        @"2020-03-31" - @"P1M" => 2020-02-29
        @"2020-02-29" + @"P1Y" => 2021-02-28
        @"2020-01-01" + @"PT25H" => 2020-01-02
        @"2020-01-01" - @"PT1S" => 2019-12-31
        @"P1D" + @"2020-01-01" => 2020-01-02
        @"P1D" - @"2020-01-01" => null !
        @"2020-01-01" - @"2019-12-31" => P1D
        @"2020-01-01T00:00:00" + @"PT0.5S" => 2020-01-01T00:00:00.5
        @"2020-01-01T00:00:00Z" - @"2020-01-01T08:00:00@Asia/Shanghai" => PT0S
        @"2020-01-01T00:00:00" - @"2020-01-01T00:00:00Z" => null !
        @"10:00:00" + @"PT15H" => 01:00:00
        @"10:00:00" - @"PT11H" => 23:00:00
        @"10:00:00Z" - @"10:00:00+01:00" => PT1H
        @"10:00:00" - @"10:00:00Z" => null !
        @"10:00:00" + @"P1M" => null !
        @"P1Y" + @"P1M" => P1Y1M
        @"P1Y" - @"P13M" => -P1M
        @"P1Y" + @"P1D" => null !
        @"P1D" * 2.5 => P2DT12H
        @"P1M" * 2.5 => P2M
        2.5 * @"P1M" => P2M
        @"P1Y" / 2 => P6M
        @"P1Y" / @"P1M" => 12
        @"P1D" / @"PT1H" => 24
        @"P1D" / 0 => null !
        @"P1D" / @"PT0S" => null !
        1 / @"P1D" => null !
        @"P1D" ** 2 => null !
        @"999999999-12-31" + @"P1D" => null !
        @"-999999999-01-01" - @"P1M" => null !
        -@"P1Y2M" => -P1Y2M
        -@"2020-01-01" => null !
        -"a" => null !
        -true => null !
        -null => null !
        -[1] => null !
        """#
    )

    @Test(arguments: moments)
    func `dates and durations add up within their kinds`(_ test: Case) {
        #expect(Bench().brief(test.source) == test.answer)
    }

    static let calls = Case.table(
        #"""
        (function(a, b) a + b)(1, 2) => 3
        (function(a, b) a + b)(b: 1, a: 2) => 3
        (function(a, b) a + b)(1) => null !
        (function(a, b) a + b)(1, 2, 3) => null !
        (function(a, b) a + b)(a: 1, c: 2) => null !
        (function(a: number) a)("x") => null !
        (function(a: number) a)([1]) => 1
        (function(a: list<number>) a)(1) => [1]
        (function(a: number) a)(null) => null
        (function(a: date and time) a)(@"2020-01-01") => 2020-01-01T00:00:00Z
        {f: function(x) x * 2, r: f(3)}.r => 6
        (function(f) f(2))(function(x) x + 1) => 3
        (function(f) f(2))(abs) => 2
        {a: 1}(1) => null !
        5() => null !
        null() => null !
        "abs"(1) => null !
        [abs][1](-3) => 3
        not(not(true)) => true
        """#
    )

    @Test(arguments: calls)
    func `functions are called with what their parameters take`(_ test: Case) {
        #expect(Bench().brief(test.source) == test.answer)
    }
}
