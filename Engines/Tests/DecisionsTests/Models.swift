import Decisions
import FEEL

/// Small DMN models written for the tests.
enum Models {
    static func definitions(
        _ body: String,
        namespace: String = "urn:main",
        version: String = "https://www.omg.org/spec/DMN/20230324/MODEL/"
    ) throws -> Definitions {
        let xml = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions name="m" id="m" namespace="\(namespace)" xmlns="\(version)"
                xmlns:other="urn:other-tool"><other:note>left aside</other:note>
            \(body)
            </definitions>
            """
        return try DMNReader.read(Array(xml.utf8))
    }

    static func model(_ body: String, importing others: [Definitions] = []) throws -> Model {
        Model(try definitions(body), importing: others)
    }

    static func answer(
        _ body: String,
        _ decision: String = "d",
        _ inputs: [Model.Input] = []
    ) throws -> ModelAnswer {
        try model(body).evaluate(decision: decision, inputs: inputs, in: Environment())
    }

    /// A decision with a literal expression.
    static func decision(
        _ name: String,
        _ text: String,
        type: String? = nil,
        needs: String = ""
    ) -> String {
        let typeRef = type.map { " typeRef=\"\($0)\"" } ?? ""
        return """
            <decision name="\(name)" id="\(name)"><variable name="\(name)"\(typeRef)/>\(needs)
            <literalExpression><text>\(escaped(text))</text></literalExpression></decision>
            """
    }

    static func input(_ name: String, type: String) -> String {
        "<inputData name=\"\(name)\" id=\"\(name)\"><variable name=\"\(name)\" typeRef=\"\(type)\"/></inputData>"
    }

    static func needsInput(_ id: String) -> String {
        "<informationRequirement><requiredInput href=\"#\(id)\"/></informationRequirement>"
    }

    static func needsDecision(_ id: String) -> String {
        "<informationRequirement><requiredDecision href=\"#\(id)\"/></informationRequirement>"
    }

    static func needsKnowledge(_ id: String) -> String {
        "<knowledgeRequirement><requiredKnowledge href=\"#\(id)\"/></knowledgeRequirement>"
    }

    /// A function of named parameters with a literal expression.
    static func knowledge(
        _ name: String,
        _ parameters: [String],
        _ text: String,
        needs: String = ""
    ) -> String {
        let list = parameters.map { "<formalParameter name=\"\($0)\" typeRef=\"number\"/>" }
        return """
            <businessKnowledgeModel name="\(name)" id="\(name)"><variable name="\(name)"/>
            <encapsulatedLogic>\(list.joined())
            <literalExpression><text>\(escaped(text))</text></literalExpression></encapsulatedLogic>
            \(needs)</businessKnowledgeModel>
            """
    }

    /// A table over one number called n.
    static func table(
        _ policy: String,
        _ rules: [(String, String)],
        output: String = "<output/>"
    ) -> String {
        let lines = rules.map { test, answer in
            "<rule><inputEntry><text>\(escaped(test))</text></inputEntry>"
                + "<outputEntry><text>\(escaped(answer))</text></outputEntry></rule>"
        }
        return """
            \(input("n", type: "number"))
            <decision name="d" id="d"><variable name="d"/>\(needsInput("n"))
            <decisionTable \(policy)>
            <input label="n"><inputExpression><text>n</text></inputExpression></input>
            \(output)\(lines.joined())</decisionTable></decision>
            """
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": escaped += "&lt;"
            case "&": escaped += "&amp;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
