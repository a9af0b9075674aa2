import Ledger
import Testing

@Suite struct LedgerTests {}
