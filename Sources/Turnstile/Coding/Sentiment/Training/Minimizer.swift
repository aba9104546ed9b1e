/// Finds the least value of a smooth function by limited-memory BFGS.
///
/// D. C. Liu and J. Nocedal (1989), Mathematical Programming 45.
enum Minimizer {
  /// The point found.
  ///
  /// - Parameters:
  ///   - start: Where to begin.
  ///   - steps: How many steps are taken at most.
  ///   - function: The value and the gradient at a point.
  static func minimize(
    from start: [Double], steps: Int,
    _ function: ([Double]) -> (loss: Double, gradient: [Double])
  ) -> [Double] {
    var point = start
    var (loss, gradient) = function(point)
    var history: [(move: [Double], turn: [Double], scale: Double)] = []
    for _ in 0..<steps {
      let direction = self.direction(gradient, history)
      let descent = dot(direction, gradient)
      guard descent < 0 else { break }
      var stride = history.isEmpty ? 1 / max(1, dot(gradient, gradient).squareRoot()) : 1.0
      var next = zip(point, direction).map { $0 + stride * $1 }
      var there = function(next)
      var tries = 0
      while !(there.loss <= loss + 1e-4 * stride * descent), tries < 30 {
        stride /= 2
        next = zip(point, direction).map { $0 + stride * $1 }
        there = function(next)
        tries += 1
      }
      guard there.loss < loss else { break }
      let move = zip(next, point).map { $0 - $1 }
      let turn = zip(there.gradient, gradient).map { $0 - $1 }
      let curvature = dot(move, turn)
      if curvature > 1e-12 { history.append((move, turn, 1 / curvature)) }
      if history.count > 10 { history.removeFirst() }
      let gain = loss - there.loss
      (point, loss, gradient) = (next, there.loss, there.gradient)
      if gain < 1e-7 * abs(loss) { break }
    }
    return point
  }

  /// The direction of the next step: the gradient turned by what earlier steps told of curvature.
  private static func direction(
    _ gradient: [Double], _ history: [(move: [Double], turn: [Double], scale: Double)]
  ) -> [Double] {
    var direction = gradient.map { -$0 }
    var shares: [Double] = []
    for (move, turn, scale) in history.reversed() {
      let share = scale * dot(move, direction)
      shares.append(share)
      for index in direction.indices { direction[index] -= share * turn[index] }
    }
    if let last = history.last {
      let factor = 1 / (last.scale * dot(last.turn, last.turn))
      for index in direction.indices { direction[index] *= factor }
    }
    for ((move, turn, scale), share) in zip(history, shares.reversed()) {
      let rest = share - scale * dot(turn, direction)
      for index in direction.indices { direction[index] += rest * move[index] }
    }
    return direction
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for index in a.indices { sum += a[index] * b[index] }
    return sum
  }
}
