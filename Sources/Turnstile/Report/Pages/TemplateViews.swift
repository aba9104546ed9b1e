// The views that a page has many of.

extension QuoteView: TemplateView {
  func child(named name: String) -> Any? {
    switch name {
    case "kind": kind
    case "direction": direction
    case "movements": movements
    case "venue": venue
    case "month": month
    case "before": before
    case "words": words
    case "after": after
    case "origin": origin
    case "title": title
    case "address": address
    default: nil
    }
  }
}

extension PostView: TemplateView {
  func child(named name: String) -> Any? {
    switch name {
    case "anchor": anchor
    case "title": title
    case "origin": origin
    case "findings": findings
    case "language": language
    case "text": text
    case "codings": codings
    default: nil
    }
  }
}

extension PostView.Coding: TemplateView {
  func child(named name: String) -> Any? {
    switch name {
    case "anchor": anchor
    case "mark": mark
    case "number": number
    case "kind": kind
    case "name": self.name
    case "detail": detail
    case "why": why
    default: nil
    }
  }
}
