import FEEL
import Testing

@Suite struct SentenceEdgesTests {
    static let types = Case.table(
        #"""
        abs instance of function<number>->number => false
        sqrt instance of function<number>->number => true
        abs instance of function<Any>->Any => true
        (function(a: number) a + 1) instance of function<number>->number => true
        (function(a: number) a + 1) instance of function<Any>->Any => false
        (function(a) a) instance of function<number>->Any => true
        (function() "foo") instance of function<>->Any => true
        (function() "foo") instance of function<>->string => true
        (function() "foo") instance of function<>->number => false
        (function() "foo") instance of function<string>->string => false
        (function(a: string, b: number) "foo") instance of function<string, number>->string => true
        (function() "foo") instance of Any => true
        [1..10] instance of range<number> => true
        [1..10] instance of range<Any> => true
        [1..10] instance of range<string> => false
        ["a".."b"] instance of range<string> => true
        (<10) instance of range<number> => true
        [@"10:00:00"..@"11:00:00"] instance of range<time> => true
        [@"P1Y"..@"P2Y"] instance of range<years and months duration> => true
        [1..10] instance of list<number> => false
        1 instance of range<number> => false
        null instance of Null => true
        null instance of Any => false
        null instance of range<number> => false
        [] instance of list<number> => true
        [null] instance of list<number> => true
        [[1]] instance of list<list<number>> => true
        [1, "a"] instance of list<Any> => true
        {a: 1} instance of context<a: Any> => true
        {} instance of context<a: number> => false
        {a: null} instance of context<a: number> => true
        {a: 1} instance of context => true
        {a: [1]} instance of context<a: list<number>> => true
        1 instance of foo => ?
        @"2018-12-08T10:30:11" instance of date => false
        @"2018-12-08" instance of date and time => false
        @"P1D" instance of days and time duration => true
        @"P1D" instance of years and months duration => false
        @"P1Y" instance of days and time duration => false
        @"P1D" instance of duration => ?
        1 instance of integer => ?
        for i in 1..3 return i instance of number => [true, true, true]
        if 1 instance of number then "a" else "b" => a
        1 instance of number and true => true
        """#
    )

    @Test(arguments: types)
    func `a value is an instance of the types that hold it`(_ test: Case) {
        #expect(Bench().brief(test.source) == test.answer)
    }

    static let loops = Case.table(
        #"""
        for i in [1..3] return i => [1, 2, 3]
        for i in (1..3) return i => [2]
        for i in ]1..3[ return i => [2]
        for i in [1..3) return i => [1, 2]
        for i in (1..2) return i => []
        for i in [3..1] return i => null !
        for i in 1.5..3 return i => null !
        for i in [1.5..3] return i => null !
        for i in null return i => null !
        for i in "abc" return i => ["abc"]
        for i in 5 return i => [5]
        for i in [] return i => []
        for i in null..3 return i => null !
        for i in [1..null] return i => null !
        for i in (>1) return i => null !
        for i in @"2020-01-30"..@"2020-02-01" return i => [2020-01-30, 2020-01-31, 2020-02-01]
        for i in [@"2020-01-30"..@"2020-02-01") return i => [2020-01-30, 2020-01-31]
        for i in @"2020-01-30T00:00:00"..@"2020-02-01T00:00:00" return i => null !
        for i in "a".."c" return i => null !
        for i in @"P1D"..@"P3D" return i => null !
        for x in [1,2], y in [x, x*10] return y => [1, 10, 2, 20]
        for i in 1..3, j in 1..i return j => [1, 1, 2, 1, 2, 3]
        for i in [1,2,3] return partial => [[], [[]], [[], [[]]]]
        for i in 1..3 return count(partial) => [0, 1, 2]
        for i in {a: 1} return i => [{a: 1}]
        for i in function(a) a return 1 => [1]
        for a b in [1,2] return a b + 1 => [2, 3]
        some x in [] satisfies x > 1 => false
        every x in [] satisfies x > 1 => true
        some x in null satisfies true => null !
        every x in null satisfies true => null !
        some x in [1,2] satisfies "a" => null
        some x in [1,null] satisfies x > 0 => true
        every x in [1,null] satisfies x > 0 => null !
        every x in [1,"a"] satisfies x > 0 => null !
        some x in [1..3] satisfies x = 2 => true
        some x in 1..3 satisfies x = 2 => true
        every x in [1,2], y in [3,4] satisfies x < y => true
        some x in 5 satisfies x = 5 => true
        if null then 1 else 2 => 2
        if "a" then 1 else 2 => 2
        if 1 = 1 then 1 else 1/0 => 1
        """#
    )

    @Test(arguments: loops)
    func `loops go over lists, ranges and single values`(_ test: Case) {
        #expect(Bench().brief(test.source) == test.answer)
    }

    static let paths = Case.table(
        #"""
        [{a: 1}, {b: 2}].a => [1, null]
        [{a: 1}, 5].a => [1, null]
        {a: {b: [1,2]}}.a.b[2] => 2
        {a: 1}.b.c => null !
        [].a => []
        [[{a: 1}], [{a: 2}]].a => [null, null]
        {a: null}.a.b => null !
        [{a: [1,2]}, {a: [3]}].a[2] => [3]
        {"a b": 1}.a b => 1
        [{x: 1, y: 2}][y = 2].x => [1]
        [1,2,3,4][item > 2][1] => 3
        [1,2,3][-4] => null
        [1,2,3][0] => null
        {a: 1}[1] => {a: 1}
        {a: 1}[a = 1] => [{a: 1}]
        {a: 1}[a = 2] => []
        5[item = 5] => [5]
        5[2] => null
        "foo"[-1] => foo
        [][1] => null
        [[1,2],[3]][1][2] => 2
        [1,2,3][item > 1 and item < 3] => [2]
        [{a: 1}, {a: 2}][a] => {a: 1}
        [true, false][item] => [true]
        [1,2,3][if true then 2 else 1] => 2
        [1,2,3]["1"] => null !
        [1,2,3][@"P1D"] => null !
        """#
    )

    @Test(arguments: paths)
    func `paths and filters reach into contexts and lists`(_ test: Case) {
        #expect(Bench().brief(test.source) == test.answer)
    }

    static let tests = Case.table(
        #"""
        "a" between 1 and 2 => null !
        null between 1 and 2 => null !
        2 between 1 and null => null !
        @"2020-01-01" between @"2019-01-01" and @"2021-01-01T00:00:00" => null !
        1 in null => false
        null in null => true
        null in [1, null] => true
        null in [1..10] => null
        null in (1, null) => true
        1 in "a" => null
        1 in ["a", 1] => true
        1 in ["a"] => false
        "a" in [1..10] => null
        1 in [[1,2],[3]] => false
        [1] in [1] => true
        [1] in [[1]] => true
        1 in [] => false
        {a: 1} in [{a: 1}] => true
        {a: 1} in {a: 1} => true
        [1..5] in [1..10] => null
        [1..5] in [[1..5]] => true
        true in (true, false) => true
        true in [false..true] => false !
        @"P1D" in [@"P1Y"..@"P2Y"] => null
        5 in [10..1] => false
        5 in (10..null) => null
        5 in [1..null] => null
        5 in (< null) => null
        1 in (1..1) => false
        1 in [1..1] => true
        1 in (<1, >1) => false
        (function() 1) in [1] => false
        @"10:00:00Z" in [@"09:00:00Z"..@"12:00:00+01:00"] => true
        @"10:00:00" in [@"09:00:00Z"..@"12:00:00Z"] => null
        [1,2] in ([1,2], [3]) => true
        [1,2,3] in ([[1,2,3]], 5) => true
        """#
    )

    @Test(arguments: tests)
    func `a value is in what equals or holds it`(_ test: Case) {
        #expect(Bench().brief(test.source) == test.answer)
    }

    static let ranges = Case.table(
        #"""
        includes(point: 5, range: [1..10]) => true
        includes(5, [1..10]) => null !
        during([1..10], 5) => null !
        starts([1..5], 1) => null !
        coincides(1, [1..1]) => null !
        range("[2..)") => (>= 2)
        range("(..2)") => (< 2)
        range("(..2]") => (<= 2)
        range("]..2[") => (< 2)
        range("[..]") => null !
        range("[1+1..3]") => null !
        range("[-3..-1]") => [-3..-1]
        range("[\"a\"..\"c\"]") => ["a".."c"]
        range("[1..\"a\"]") => null !
        range("[true..false]") => null !
        range("[1..3)[") => null !
        range("1..3") => null !
        range("[1,2]") => null !
        range("[null..3]") => [null..3]
        range("(1..null)") => (1..null)
        range("[[1..2]..3]") => null !
        """#
    )

    @Test(arguments: ranges)
    func `relations and range texts are those the standard lists`(_ test: Case) {
        #expect(Bench().brief(test.source) == test.answer)
    }
}
