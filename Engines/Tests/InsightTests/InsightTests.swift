import Insight
import Testing

@Suite struct InsightTests {}
