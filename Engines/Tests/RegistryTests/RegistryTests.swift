import Registry
import Testing

@Suite struct RegistryTests {}
