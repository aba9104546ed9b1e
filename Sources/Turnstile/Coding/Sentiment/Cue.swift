/// A word or phrase of grammar that changes the valence of words around it.
enum Cue: String, Sendable {
  /// Weakens or turns what follows in its clause: *not, hardly, lack of*.
  case negation
  /// Makes the next word stronger or weaker: *very, slightly*.
  case intensity
  /// Makes the word before stronger: *a lot*.
  case emphasis
  /// What follows weighs more than what came before: *but, however*.
  case contrast
  /// What follows in its clause weighs less: *although, despite*.
  case concession
  /// What follows in its clause is not said to be so: *if, unless*.
  case condition
  /// What follows is not so: *I wish, should have*.
  case wish
  /// What follows is what something is compared to: *than*.
  case comparison
  /// A new clause begins: *because, which*.
  case clause
}
