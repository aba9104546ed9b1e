/// What the database has beyond the tables of the CSV files.
enum DatabaseSchema {
  /// Made before the tables, which refer to the first two.
  static let codebookTables = [
    """
    CREATE TABLE codes (
      code TEXT PRIMARY KEY,
      label TEXT NOT NULL,
      away TEXT NOT NULL,
      toward TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE role_names (
      role TEXT PRIMARY KEY,
      label TEXT NOT NULL,
      is_field INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE TABLE run (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
  ]

  /// A post may tell of several movements.
  static let movements = """
    CREATE TABLE movements (
      post INTEGER NOT NULL REFERENCES posts(number),
      movement TEXT NOT NULL,
      PRIMARY KEY (post, movement)
    ) STRICT, WITHOUT ROWID
    """

  static let indices = [
    "CREATE INDEX posts_post_id ON posts(post_id)",
    "CREATE INDEX posts_thread ON posts(thread)",
    "CREATE INDEX posts_author ON posts(author)",
    "CREATE INDEX posts_venue ON posts(venue)",
    "CREATE INDEX posts_created ON posts(created)",
    "CREATE INDEX movements_movement ON movements(movement)",
    "CREATE INDEX factors_post ON factors(post)",
    "CREATE INDEX factors_code ON factors(code, pole)",
    "CREATE INDEX roles_post ON roles(post)",
    "CREATE INDEX roles_role ON roles(role, side)",
    "CREATE INDEX excluded_cause ON excluded(cause)",
  ]

  /// Full-text search; the texts themselves stay in the tables alone.
  static let search = [
    """
    CREATE VIRTUAL TABLE posts_fts USING fts5(
      title, text, content='posts', content_rowid='number',
      tokenize='porter unicode61 remove_diacritics 2')
    """,
    """
    CREATE VIRTUAL TABLE quotes_fts USING fts5(
      quote, content='factors', content_rowid='number',
      tokenize='porter unicode61 remove_diacritics 2')
    """,
    "INSERT INTO posts_fts(posts_fts) VALUES ('rebuild')",
    "INSERT INTO quotes_fts(quotes_fts) VALUES ('rebuild')",
    "INSERT INTO posts_fts(posts_fts) VALUES ('optimize')",
    "INSERT INTO quotes_fts(quotes_fts) VALUES ('optimize')",
  ]
}
