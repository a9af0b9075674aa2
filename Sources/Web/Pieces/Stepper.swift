/// How far along: "第 2 步，共 4 步" and a bar.
package struct Stepper: Piece {
    let step: Int
    let count: Int
    let frame: Frame

    package init(_ step: Int, of count: Int, frame: Frame) {
        self.step = step
        self.count = count
        self.frame = frame
    }

    package var html: HTML {
        """
        <div class="stepper"><p class="muted sm" id="step">\
        \(frame["第 \(step) 步，共 \(count) 步", en: "Step \(step) of \(count)"])</p>\
        <progress max="\(count)" value="\(step)" aria-labelledby="step"></progress></div>
        """
    }
}
