/// The program's release.
public enum Release {
  /// Semantic versioning; reports and manifests name it.
  public static let version = "0.1.0"
}
