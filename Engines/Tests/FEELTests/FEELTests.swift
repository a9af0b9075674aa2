import FEEL
import Testing

@Suite struct FEELTests {}
