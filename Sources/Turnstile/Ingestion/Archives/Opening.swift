/// A packed file, or one at a time of the files packed in it, from which sources come one by one.
protocol Opening: AnyObject {
  /// What comes next; nil at the end.
  ///
  /// - Throws: What ends it.
  func next() throws(IngestionError) -> Opened?
}

/// What an opening hands out.
enum Opened {
  case source(Source)
  /// A packed file inside, to be read to its end before the opening is asked again.
  case opening(any Opening)
}
