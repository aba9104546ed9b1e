/// Features as they come, some of them often; sorting is cheaper than looking each one up.
struct FeatureBag {
  private var features: [Feature] = []

  mutating func insert(_ feature: Feature) { features.append(feature) }

  /// Each feature once, in the order of their keys.
  var distinct: [Feature] {
    var distinct: [Feature] = []
    distinct.reserveCapacity(features.count)
    for feature in features.sorted(by: { $0.key < $1.key }) where distinct.last != feature {
      distinct.append(feature)
    }
    return distinct
  }
}
