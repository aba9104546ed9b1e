/// A question of the report as a view of the database.
struct DatabaseView {
  var name: String
  var about: String
  var query: String

  static let all = [
    reasons("why_they_leave", of: .leaving, "Why people leave: factors by share of authors."),
    reasons("why_they_enter", of: .entering, "Why people enter: factors by share of authors."),
    DatabaseView(
      name: "who_moves", about: "Posts and authors by movement; unknown authors count each.",
      query: """
        SELECT m.movement, count(*) AS posts,
          count(DISTINCT coalesce('a' || p.author, 'p' || p.number)) AS authors,
          round(avg(p.sentiment), 4) AS sentiment
        FROM movements m JOIN posts p ON p.number = m.post
        GROUP BY m.movement ORDER BY posts DESC, m.movement
        """),
    DatabaseView(
      name: "from_where_to_where", about: "Moves between roles by share of authors.",
      query: """
        SELECT f.movement, coalesce(a.label, '(not named)') AS "from",
          coalesce(b.label, '(not named)') AS "to", f.posts, f.authors, f.share, f.ci_low,
          f.ci_high
        FROM flows f LEFT JOIN role_names a ON a.role = f."from"
          LEFT JOIN role_names b ON b.role = f."to"
        ORDER BY f.number
        """),
    DatabaseView(
      name: "quotes", about: "Every factor in its post's words, with who said it where.",
      query: """
        SELECT f.number, c.label AS factor, f.pole, f.own, f.movement, f.quote, f.sentiment,
          f.confidence, p.author, p.venue, p.created, p.title, p.url, p.source, f.post_id, f.post
        FROM factors f JOIN posts p ON p.number = f.post LEFT JOIN codes c ON c.code = f.code
        """),
    counted("reasons_by_venue", by: "p.venue", "venue", "Factors by venue and movement."),
    counted(
      "reasons_by_year", by: "substr(p.created, 1, 4)", "year", "Factors by year and movement."),
    DatabaseView(
      name: "left_out", about: "How much was found and does not count, and why.",
      query: """
        SELECT cause, count(*) AS found, count(post_id) AS posts
        FROM excluded GROUP BY cause ORDER BY found DESC, cause
        """),
  ]

  private static func reasons(
    _ name: String, of movement: Movement, _ about: String
  ) -> DatabaseView {
    DatabaseView(
      name: name, about: about,
      query: """
        SELECT c.label AS factor, r.pole, r.posts, r.authors, r.threads, r.share, r.ci_low,
          r.ci_high, r.own_share, r.sentiment, r.code, r.example_post_id
        FROM reasons r LEFT JOIN codes c ON c.code = r.code
        WHERE r.movement = '\(movement.rawValue)' ORDER BY r.number
        """)
  }

  private static func counted(
    _ name: String, by expression: String, _ column: String, _ about: String
  ) -> DatabaseView {
    DatabaseView(
      name: name, about: about,
      query: """
        SELECT \(expression) AS \(column), m.movement, c.label AS factor, f.pole,
          count(DISTINCT p.number) AS posts
        FROM factors f JOIN posts p ON p.number = f.post JOIN movements m ON m.post = f.post
          LEFT JOIN codes c ON c.code = f.code
        WHERE \(expression) IS NOT NULL
        GROUP BY 1, 2, f.code, 4 ORDER BY 1, 2, posts DESC, f.code, 4
        """)
  }
}
