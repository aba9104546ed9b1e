/// A table of a page, whose columns a reader can sort.
struct HTMLTable {
  var caption: Markup
  var header: [String]
  /// Columns of numbers.
  var numbers: Set<Int>
  /// The first cell of a row is its header.
  var rows: [[Markup]]

  var markup: Markup {
    func number(_ index: Int) -> Markup { numbers.contains(index) ? " class=\"number\"" : "" }
    let heads = header.enumerated().map { index, name -> Markup in
      "<th scope=\"col\"\(number(index))>\(name)</th>"
    }
    let body = rows.map { row -> Markup in
      let cells = row.enumerated().map { index, cell -> Markup in
        if index == 0 { return "<th scope=\"row\">\(cell)</th>" }
        return "<td\(number(index))>\(cell)</td>"
      }
      return "<tr>\(cells.joined())</tr>\n"
    }
    return """
      <div class="scroll" role="group" tabindex="0" aria-label="Table: \(caption)">
      <table class="sortable">
      <caption>\(caption)</caption>
      <thead><tr>\(heads.joined())</tr></thead>
      <tbody>
      \(body.joined())</tbody>
      </table>
      </div>

      """
  }
}
