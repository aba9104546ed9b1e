import Testing
@testable import Turnstile
