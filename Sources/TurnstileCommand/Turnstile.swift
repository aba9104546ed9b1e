import ArgumentParser

@main struct TurnstileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "turnstile")
}
