extension XMLScanner {
    /// What can be wrong with a file before anyone asks what it means.
    enum Problem {
        case encoding, incomplete, documentType, textOutside, secondRoot, tooDeep, name, reference
        case tooManyNamespaces
        case tag(String)
        case wrongEnd(String)
        case attribute(String)
        case repeated(String)
    }

    /// The problem at the line where the walk stands.
    func fault(_ problem: Problem) -> ModelFault {
        let (zh, en) = problem.words
        return ModelFault(line: line, zh: zh, en: en)
    }
}

extension XMLScanner.Problem {
    fileprivate var words: (zh: String, en: String) {
        switch self {
        case .encoding: ("文件不是 UTF-8 编码。", "The file is not in UTF-8.")
        case .incomplete: ("XML 不完整：到文件末尾还没有结束。", "The XML ends too early.")
        case .documentType: ("不接受文档类型声明（DOCTYPE）。", "Document types (DOCTYPE) are refused.")
        case .textOutside: ("根元素外面有文字。", "Text stands outside the root element.")
        case .secondRoot: ("文件有两个根元素。", "The file has two root elements.")
        case .tooDeep: ("元素嵌套太深。", "Elements are nested too deeply.")
        case .tooManyNamespaces: ("命名空间太多。", "There are too many namespaces.")
        case .name: ("这里应有一个名称。", "A name should stand here.")
        case .reference: ("& 后面的写法不认识；& 本身写作 &amp;。", "Unknown reference; write &amp; for &.")
        case .tag(let name): ("标签“\(name)”没有写完。", "The tag \"\(name)\" is not finished.")
        case .wrongEnd(let name):
            ("结束标签“\(name)”与开始标签不配对。", "The end tag \"\(name)\" has no start.")
        case .attribute(let name):
            ("属性“\(name)”的值要放在引号里。", "The attribute \"\(name)\" needs a value in quotes.")
        case .repeated(let name):
            ("属性“\(name)”出现了两次。", "The attribute \"\(name)\" appears twice.")
        }
    }
}
