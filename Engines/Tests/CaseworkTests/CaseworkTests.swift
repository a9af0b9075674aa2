import Casework
import Testing

@Suite struct CaseworkTests {}
