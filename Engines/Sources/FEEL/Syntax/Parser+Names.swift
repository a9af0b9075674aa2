extension Parser {
    /// Makes a name usable in what follows.
    mutating func introduce(_ name: String, _ type: Type, _ meaning: Local.Meaning) {
        let pieces = NameTrie.pieces(of: name) ?? []
        locals.append(Local(pieces: pieces, name: name, type: type, meaning: meaning))
    }

    /// A new name: everything up to a token that ends it.
    mutating func declaredName(until ends: (Token) -> Bool) throws(SyntaxError) -> String {
        let start = position
        guard token.kind == .word else { throw missingName() }
        while !ends(token), token.canStandInName { advance() }
        guard ends(token), position > start else { throw missingName() }
        return NameTrie.normalised(tokens[start..<position])
    }

    private func missingName() -> SyntaxError {
        SyntaxError(
            offset: token.offset,
            zh: "这里应写一个名称。",
            en: "A name should stand here."
        )
    }

    /// How many tokens the longest known name here takes.
    func longestName() -> Int? {
        let found = [
            longestLocal()?.length, scope.names.longest(in: tokens, from: position)?.length,
            Builtin.trie.longest(in: tokens, from: position)?.length,
        ]
        return found.compactMap { $0 }.max()
    }

    /// What the longest known name here means; `nil` where no known name begins.
    mutating func name() throws(SyntaxError) -> Node? {
        let offset = token.offset
        let resolved = resolve()
        let open = openItems(outside: resolved?.local)
        let spelled = componentSpelled(resolved?.length ?? 0, in: open)
        guard let name = spelled?.name ?? resolved?.name else { return nil }
        let length = spelled?.length ?? resolved?.length ?? 1
        var meaning: Node?
        if let resolved, resolved.length == length {
            position += length
            meaning = try resolved.node(&self, offset)
        } else {
            position += length
        }
        for slot in open {
            meaning = try node(
                .component(slot: slot, name: name, otherwise: meaning),
                .any,
                at: offset
            )
        }
        return meaning
    }

    private struct Resolved {
        let name: String
        let length: Int
        /// Where the name stands among the locals, if it is one.
        let local: Int?
        let node: (inout Parser, Int) throws(SyntaxError) -> Node
    }

    private func resolve() -> Resolved? {
        let local = longestLocal()
        let global = scope.names.longest(in: tokens, from: position)
        let builtin = Builtin.trie.longest(in: tokens, from: position)
        let (a, b, c) = (local?.length ?? 0, global?.length ?? 0, builtin?.length ?? 0)
        if let builtin, c >= max(a, b), c > max(a, b) || isOnlyCallable(builtin, local, global) {
            return resolved(builtin: builtin)
        }
        if let local, a >= b { return resolved(local: local) }
        return global.map(resolved(global:))
    }

    /// Whether a built-in is meant although something else has its name: it is called, and the other
    /// cannot be.
    private func isOnlyCallable(
        _ builtin: (name: String, length: Int),
        _ local: (index: Int, name: String, length: Int, type: Type)?,
        _ global: (name: String, length: Int)?
    ) -> Bool {
        guard token(ahead: builtin.length).isSymbol("(") else { return false }
        let type: Type?
        if let local, local.length == builtin.length {
            type = local.type
        } else {
            type = global.flatMap { scope.variables[$0.name] }
        }
        switch type {
        case nil, .any, .function: return false
        default: return true
        }
    }
}

extension Parser {
    /// The longest name among the locals, the innermost of equals; components of items included.
    private func longestLocal() -> (index: Int, name: String, length: Int, type: Type)? {
        var best: (index: Int, name: String, length: Int, type: Type)?
        for index in locals.indices.reversed() {
            let local = locals[index]
            if case .item = local.meaning {
                guard case .context(let fields) = local.type else { continue }
                for field in fields {
                    guard let pieces = NameTrie.pieces(of: field.name), stands(pieces) else {
                        continue
                    }
                    if pieces.count > best?.length ?? 0 {
                        best = (index, field.name, pieces.count, field.type)
                    }
                }
            } else if stands(local.pieces), local.pieces.count > best?.length ?? 0 {
                best = (index, local.name, local.pieces.count, local.type)
            }
        }
        return best
    }

    private func stands(_ pieces: [String]) -> Bool {
        guard !pieces.isEmpty, position + pieces.count < tokens.count else { return false }
        guard tokens[position].text == pieces[0] else { return false }
        return pieces.indices.dropFirst().allSatisfy {
            tokens[position + $0].namePiece == pieces[$0]
        }
    }

    private func resolved(
        local found: (index: Int, name: String, length: Int, type: Type)
    ) -> Resolved {
        let meaning = locals[found.index].meaning
        return Resolved(name: found.name, length: found.length, local: found.index) {
            parser,
            offset throws(SyntaxError) in
            switch meaning {
            case .slot(let slot):
                return Node(.local(slot), found.type, at: offset)
            case .partial(let slot):
                parser.usesPartial = true
                return Node(.local(slot), found.type, at: offset)
            case .item(let slot):
                let shape = Node.Shape.component(slot: slot, name: found.name, otherwise: nil)
                return Node(shape, found.type, at: offset)
            }
        }
    }

    private func resolved(global found: (name: String, length: Int)) -> Resolved {
        Resolved(name: found.name, length: found.length, local: nil) {
            parser,
            offset throws(SyntaxError) in
            if let host = parser.scope.functions[found.name],
                parser.scope.variables[found.name] == nil
            {
                return try parser.host(host, at: offset)
            }
            return Node(
                .variable(found.name),
                parser.scope.variables[found.name] ?? .any,
                at: offset
            )
        }
    }

    private func resolved(builtin found: (name: String, length: Int)) -> Resolved {
        Resolved(name: found.name, length: found.length, local: nil) {
            parser,
            offset throws(SyntaxError) in
            guard let builtin = Builtin.named(found.name) else { throw parser.unexpected() }
            return try parser.builtin(builtin, at: offset)
        }
    }

    /// Slots of the filters between here and the meaning whose items may have any component, the
    /// outermost first.
    private func openItems(outside index: Int?) -> [Int] {
        let inner = locals[(index.map { $0 + 1 } ?? 0)...]
        return inner.compactMap { local in
            if case .item(let slot) = local.meaning, local.type == .any { slot } else { nil }
        }
    }

    /// The component that the words here name, where an item may have any and nothing known is longer.
    private func componentSpelled(_ known: Int, in open: [Int]) -> (name: String, length: Int)? {
        guard !open.isEmpty else { return nil }
        let tries = [scope.components, seenComponents]
        let found = tries.compactMap { $0.longest(in: tokens, from: position) }
        if let longest = found.max(by: { $0.length < $1.length }), longest.length > known {
            return longest
        }
        guard known == 0, !Keywords.contains(token.text) else { return nil }
        return (token.text, 1)
    }
}
