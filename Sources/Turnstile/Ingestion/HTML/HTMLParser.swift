internal import CLibxml2

/// libxml2's HTML parser, the only place that knows it: markup goes in, a tree comes out.
///
/// Its events are taken rather than its tree, which stops at 256 nested elements and at 10 MB in one
/// text; libxml2 itself keeps no more than a stack of names then.
enum HTMLParser {
  /// Parses a page. Never fails: what is no markup becomes text.
  ///
  /// - Parameter markup: Valid UTF-8.
  static func tree(of markup: [UInt8]) -> HTMLTree {
    _ = initialized
    let mended = HTMLMending.mend(markup)
    guard !mended.isEmpty, mended.count < Int(Int32.max) else { return HTMLTree() }
    let builder = HTMLTreeBuilder(expecting: mended.count)
    unsafe mended.withUnsafeBytes { buffer in
      guard
        let context = unsafe htmlCreateMemoryParserCtxt(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
      else { return }
      defer { unsafe htmlFreeParserCtxt(context) }
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
      unsafe htmlCtxtUseOptions(context, Int32(options))
      // Said to be UTF-8 from the start, so that libxml2 neither guesses nor converts.
      unsafe context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
      unsafe context.pointee.sax.pointee = handler
      unsafe context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
      _ = unsafe htmlParseDocument(context)
    }
    return builder.finish()
  }

  private static let initialized: Void = xmlInitParser()

  private static var handler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.startElement = { data, name, attributes in
      guard let data = unsafe data, let name = unsafe name else { return }
      unsafe HTMLTreeBuilder.at(data).open(name, attributes)
    }
    unsafe handler.endElement = { data, _ in
      guard let data = unsafe data else { return }
      unsafe HTMLTreeBuilder.at(data).close()
    }
    unsafe handler.characters = { data, text, count in
      guard let data = unsafe data else { return }
      unsafe HTMLTreeBuilder.at(data).add(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    unsafe handler.ignorableWhitespace = unsafe handler.characters
    unsafe handler.cdataBlock = { data, text, count in
      guard let data = unsafe data else { return }
      unsafe HTMLTreeBuilder.at(data).addRaw(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    return unsafe handler
  }
}

/// Turns libxml2's events into a tree.
private final class HTMLTreeBuilder {
  private var tree = HTMLTree()
  /// The indices of the elements that are open, outermost first.
  private var open: [Int32] = []
  private var lastIsText = false

  init(expecting count: Int) {
    tree.bytes.reserveCapacity(count / 4)
    tree.nodes.reserveCapacity(count / 64)
  }

  static func at(_ pointer: UnsafeMutableRawPointer) -> HTMLTreeBuilder {
    unsafe Unmanaged<HTMLTreeBuilder>.fromOpaque(pointer).takeUnretainedValue()
  }

  func open(
    _ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    let bytes = unsafe Self.bytes(name)
    let tag = unsafe HTMLTag(name: bytes)
    let first = UInt32(tree.attributes.count)
    if tag == .custom { unsafe add(.element, bytes) }
    if var pair = unsafe attributes {
      while let key = unsafe pair[0] {
        let name = unsafe HTMLAttribute.named[Word(Self.bytes(key))]
        if let name {
          if let value = unsafe pair[1] {
            unsafe add(name, Self.bytes(value))
          } else {
            unsafe add(name, UnsafeBufferPointer(start: nil, count: 0))
          }
        }
        unsafe pair += 2
      }
    }
    let index = Int32(tree.nodes.count)
    tree.nodes.append(
      HTMLTree.Node(
        tag: tag, parent: open.last ?? -1, end: index + 1, start: first,
        stop: UInt32(tree.attributes.count)))
    open.append(index)
    lastIsText = false
  }

  func close() {
    guard let index = open.popLast() else { return }
    tree.nodes[Int(index)].end = Int32(tree.nodes.count)
    lastIsText = false
  }

  func add(_ text: UnsafeBufferPointer<UInt8>) {
    if lastIsText {
      unsafe tree.bytes.append(contentsOf: text)
      tree.nodes[tree.nodes.count - 1].stop = UInt32(tree.bytes.count)
      return
    }
    let index = Int32(tree.nodes.count)
    let start = UInt32(tree.bytes.count)
    unsafe tree.bytes.append(contentsOf: text)
    tree.nodes.append(
      HTMLTree.Node(
        tag: .text, parent: open.last ?? -1, end: index + 1, start: start,
        stop: UInt32(tree.bytes.count)))
    lastIsText = true
  }

  /// Keeps a script's text where it is data that describes the page, and drops it otherwise.
  func addRaw(_ text: UnsafeBufferPointer<UInt8>) {
    guard let element = open.last, tree.tag(Int(element)) == .script,
      let type = tree.value(.type, of: Int(element)),
      type.trimmingSpaces().equalsIgnoringCase("application/ld+json")
    else { return }
    unsafe add(text)
  }

  func finish() -> HTMLTree {
    while !open.isEmpty { close() }
    return tree
  }

  private func add(_ name: HTMLAttribute, _ value: UnsafeBufferPointer<UInt8>) {
    let start = UInt32(tree.bytes.count)
    unsafe tree.bytes.append(contentsOf: value)
    tree.attributes.append(
      HTMLTree.Attribute(name: name, start: start, stop: UInt32(tree.bytes.count)))
  }

  private static func bytes(_ string: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: string, count: Int(xmlStrlen(string)))
  }
}
