/// One step of the pipeline: a value that turns an input into an output.
///
/// A stage is immutable, so one value serves every worker at once. Stages are
/// joined with ``then(_:)``; stages in the wrong order do not compile.
public protocol Stage<Input, Output>: Sendable {
  associatedtype Input
  associatedtype Output
  /// Turns one input into one output.
  func run(_ input: Input) throws -> Output
}

extension Stage {
  /// Joins this stage to the one that consumes its output.
  public func then<Next: Stage>(_ next: Next) -> Chain<Self, Next>
  where Next.Input == Output {
    Chain(first: self, second: next)
  }

  /// This stage, applied to every element of an array.
  public func each() -> Each<Self> { Each(stage: self) }
}

/// Two stages, the second fed by the first.
public struct Chain<First: Stage, Second: Stage>: Stage where First.Output == Second.Input {
  let first: First
  let second: Second

  public func run(_ input: First.Input) throws -> Second.Output {
    try second.run(first.run(input))
  }
}

/// A stage applied to every element of an array, in order.
public struct Each<Element: Stage>: Stage {
  let stage: Element

  public func run(_ input: [Element.Input]) throws -> [Element.Output] {
    try input.map(stage.run)
  }
}
