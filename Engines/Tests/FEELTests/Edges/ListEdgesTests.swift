import FEEL
import Testing

@Suite struct ListEdgesTests {
    static let lists = Case.table(
        #"""
        append(null, 1) => null !
        append([1]) => null !
        append([1], null) => [1, null]
        append(1, 2) => [1, 2]
        append([1], [2]) => [1, [2]]
        append() => null !
        concatenate([1], null) => null !
        concatenate() => null !
        concatenate([1]) => [1]
        concatenate([1], [[2]], 3) => [1, [2], 3]
        insert before([1,2], 1, 0) => [0, 1, 2]
        insert before([1,2], 2, 0) => [1, 0, 2]
        insert before([1,2], 3, 0) => null !
        insert before([1,2], 0, 0) => null !
        insert before([1,2], -1, 0) => [1, 0, 2]
        insert before([1,2], -2, 0) => [0, 1, 2]
        insert before([1,2], -3, 0) => null !
        insert before(null, 1, 0) => null !
        insert before([1,2], null, 0) => null !
        insert before([1,2], "1", 0) => null !
        insert before([], 1, 0) => null !
        insert before(newItem: 0, list: [1], position: 1) => [0, 1]
        insert before(item: 0, list: [1], position: 1) => null !
        remove([1,2,3], 2) => [1, 3]
        remove([1,2,3], 0) => null !
        remove([1,2,3], 4) => null !
        remove([1,2,3], -3) => [2, 3]
        remove([1,2,3], -4) => null !
        remove(null, 1) => null !
        remove([1], null) => null !
        remove([], 1) => null !
        remove(1, 1) => []
        reverse([]) => []
        reverse(null) => null !
        reverse(1) => [1]
        reverse([1, null]) => [null, 1]
        index of([], 1) => []
        index of(null, 1) => null !
        index of([1, null, 1], null) => [2]
        index of([1, 2], "a") => []
        index of(list: [1, 2], match: 2) => [2]
        index of([[1], [2]], [2]) => [2]
        index of(1, 1) => [1]
        list contains([], null) => false
        list contains(null, null) => null !
        list contains([1, "a"], "a") => true
        list contains([[1]], [1]) => true
        list contains([1]) => null !
        list contains(list: [1], element: 1) => true
        list contains(1, 1) => true
        union([1], [1, null], [null]) => [1, null]
        union() => null !
        union([1], null) => null !
        union(1, 2) => [1, 2]
        distinct values(null) => null !
        distinct values([]) => []
        distinct values([1, 1.0, "1", null, null]) => [1, "1", null]
        distinct values([[1], [1], {a: 1}, {a: 1}]) => [[1], {a: 1}]
        distinct values(1) => [1]
        flatten(null) => null !
        flatten([]) => []
        flatten([[[]]]) => []
        flatten([1, [null, [2]]]) => [1, null, 2]
        flatten(1) => [1]
        flatten([{a: [1]}]) => [{a: [1]}]
        sublist([1,2,3], 1) => [1, 2, 3]
        sublist([1,2,3], -1) => [3]
        sublist([1,2,3], -3, 2) => [1, 2]
        sublist([1,2,3], -4) => null !
        sublist([1,2,3], 0) => null !
        sublist([1,2,3], 2, 2) => [2, 3]
        sublist([1,2,3], 2, 3) => null !
        sublist([1,2,3], 1, -1) => null !
        sublist([1,2,3], "1") => null !
        sublist(null, 1) => null !
        sublist(list: [1,2,3], start position: 2) => [2, 3]
        sublist(list: [1,2,3], start: 2) => null !
        sort([3,1,2], function(a, b) a < b) => [1, 2, 3]
        sort([3,1,2], function(a, b) a > b) => [3, 2, 1]
        sort([3,1,2], function(a, b) null) => null !
        sort([3,1,2], function(a, b) "x") => null !
        sort([3,1,2], function(a) true) => null !
        sort([3,1,2], 1) => null !
        sort([3,1,2]) => null !
        sort(null, function(a, b) a < b) => null !
        sort([], function(a, b) a < b) => []
        sort([{a: 2}, {a: 1}], function(x, y) x.a < y.a) => [{a: 1}, {a: 2}]
        sort(list: [2,1], precedes: function(a, b) a < b) => [1, 2]
        sort(precedes: function(a, b) a < b, list: [2,1]) => [1, 2]
        sort(["b", "a"], function(a: string, b: string) a < b) => ["a", "b"]
        list replace([1,2,3], -3, 0) => [0, 2, 3]
        list replace([1,2,3], -4, 0) => null !
        list replace([1,2,3], 4, 0) => null !
        list replace([], 1, 0) => null !
        list replace(null, 1, 0) => null !
        list replace([1], 1) => null !
        list replace([1,2,3], function(item, newItem) null, 0) => null !
        list replace([1,2,3], function(item) true, 0) => null !
        list replace([1,2,3], function(item, newItem) item = newItem, 2) => [1, 2, 3]
        list replace(list: [1,2], match: function(item, newItem) item = 2, newItem: 5) => [1, 5]
        list replace([], function(item, newItem) true, 0) => []
        sublist([1,2,3], 1, 0) => null !
        sublist([1,2,3], 4) => null !
        sublist([1,2,3], 1, 10) => null !
        null[1] => null
        null[true] => null
        [1,2,3]["a"] => null !
        [1,2,3][null] => []
        [1,2,3][1.5] => null
        list replace(list: [1,2], match: 2, newItem: 5) => null !
        list replace(list: [1,2], position: function(a,b) true, newItem: 5) => null !
        """#
    )

    @Test(arguments: lists)
    func `lists are changed at places they have`(_ test: Case) {
        #expect(Bench().brief(test.source) == test.answer)
    }

    static let aggregates = Case.table(
        #"""
        count([null]) => 1
        count(null) => null !
        count(1, 2) => null !
        count([[1, 2], 3]) => 2
        min(1) => 1
        min(null) => null !
        min([null]) => null !
        min("a", "b") => a
        min(@"2020-01-01", @"2019-01-01") => 2019-01-01
        max(@"P1D", @"PT25H") => P1DT1H
        max(@"P1Y", @"P1D") => null !
        max([1, "a"]) => null !
        max(1, 2, null) => null !
        max({a: 1}) => null !
        max([[1]]) => null !
        max(true, false) => null !
        sum(1) => 1
        sum([null]) => null !
        sum([1, null]) => null !
        sum(null) => null !
        sum([1, "a"]) => null !
        sum(1, 2, 3) => 6
        sum(@"P1D", 1) => null !
        mean([1, null]) => null !
        mean(1) => 1
        mean(null) => null !
        mean("a") => null !
        median(1, null) => null !
        median([1, 2], [3]) => null !
        median("a") => null !
        product([2, "3"]) => null !
        product(1, null) => null !
        stddev(2, 4, 7, 5) => 2.081665999466132735282297706979931
        stddev([1, "a"]) => null !
        stddev(null) => null !
        mode([6, 1, 9, 6, 1]) => [1, 6]
        mode(null) => null !
        mode("a") => null !
        all([]) => true
        all([true, null]) => null
        all([false, null]) => false
        all([null]) => null
        all(null) => null !
        all(true, true) => true
        all("true") => null !
        all(true, null) => null
        all([[true]]) => null !
        any([]) => false
        any([true, null]) => true
        any([false, null]) => null
        any(false, false) => false
        any([null]) => null
        any("true") => null !
        any(true) => true
        any(b: true) => true
        all([false, 123]) => null !
        all([123, false]) => null !
        any([true, 123]) => null !
        not("a") => null !
        not() => null !
        not(true, false) => null !
        not(negand: true) => false
        is(1, 1.0) => true
        is([1], [1.0]) => true
        is({a: @"10:00:00Z"}, {a: @"10:00:00@UTC"}) => false
        is(null, null) => true
        is(1) => false
        is() => null !
        is(abs, abs) => true
        abs = abs => true
        mode([]) => []
        mode([1, null]) => null !
        mode(1, 1, 2) => [1]
        mode([1, "a"]) => null !
        median() => null !
        median([null]) => null !
        stddev([1]) => null !
        stddev(1) => null !
        stddev([1, null]) => null !
        product() => null !
        product(list: [2,3]) => 6
        product([]) => null !
        sum() => null !
        sum("a") => null !
        mean() => null !
        mean([]) => null
        mean([1, "a"]) => null !
        min() => null !
        min([]) => null
        min([1, null]) => null !
        min(list: [2, 1]) => 1
        count() => null !
        count([]) => 0
        count(1) => 1
        count(list: [1]) => 1
        """#
    )

    @Test(arguments: aggregates)
    func `aggregates take values of one kind`(_ test: Case) {
        #expect(Bench().brief(test.source) == test.answer)
    }

    static let contexts = Case.table(
        #"""
        get value({a: 1}, "b") => null !
        get value({a: 1}, null) => null !
        get value(null, "a") => null !
        get value({a: {b: 1}}, ["a", "b"]) => 1
        get value({a: {b: 1}}, []) => null !
        get value({a: {b: 1}}, ["a", null]) => null !
        get value({a: {b: 1}}, ["a", "b", "c"]) => null !
        get value(m: {a: 1}, keys: ["a"]) => 1
        get value(m: {a: 1}, key: ["a"]) => null !
        get value(context: {a: 1}, key: "a") => null !
        get value([{a: 1}], "a") => 1
        get value({a: 1}, 1) => null !
        get entries({}) => []
        get entries([]) => null !
        get entries({a: null}) => [{key: "a", value: null}]
        get entries(context: {a: 1}) => null !
        get entries([{a: 1}]) => [{key: "a", value: 1}]
        context([]) => {}
        context({}) => null !
        context(null) => null !
        context([{key: "a", value: 1}]) => {a: 1}
        context([{key: "a"}]) => null !
        context([{value: 1}]) => null !
        context([{key: "a", value: 1, other: 2}]) => {a: 1}
        context([{key: 1, value: 1}]) => null !
        context([{key: "a", value: 1}, 5]) => null !
        context([null]) => null !
        context(entries: [{key: "a", value: 1}]) => {a: 1}
        context put({a: 1}, "a", 2) => {a: 2}
        context put({a: 1}, "b", 2) => {a: 1, b: 2}
        context put({a: 1}, [], 2) => null !
        context put({a: 1}, null, 2) => null !
        context put({a: 1}, "a") => null !
        context put({a: 1}, ["b", "c"], 2) => null !
        context put({a: 1}, ["a", "c"], 2) => null !
        context put({a: {b: 1}}, ["a", "c"], 2) => {a: {b: 1, c: 2}}
        context put(null, "a", 1) => null !
        context put("a", "a", 1) => null !
        context put([{a: 1}], "b", 2) => {a: 1, b: 2}
        context put(context: {}, keys: ["a"], value: 1) => {a: 1}
        context put(context: {}, key: "a", val: 1) => null !
        context put({}, ["a", 1], 1) => null !
        context put(value: 1, key: "a", context: {}) => {a: 1}
        context merge([]) => {}
        context merge(null) => null !
        context merge([{a: 1}, null]) => null !
        context merge([{a: 1}, 1]) => null !
        context merge({a: 1}, {b: 2}) => null !
        context merge([{a: 1, b: 1}, {b: 2, c: 3}]) => {a: 1, b: 2, c: 3}
        context merge("a") => null !
        """#
    )

    @Test(arguments: contexts)
    func `contexts are built from entries and followed by keys`(_ test: Case) {
        #expect(Bench().brief(test.source) == test.answer)
    }
}
