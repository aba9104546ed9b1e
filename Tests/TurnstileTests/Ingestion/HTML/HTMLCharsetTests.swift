import Testing
@testable import Turnstile

@Suite struct HTMLCharsetTests {
  @Test(arguments: [
    ("<meta charset=utf-8>", "utf-8"),
    ("<!doctype html><html><head><meta charset='Shift_JIS'/>", "shift_jis"),
    ("<META HTTP-EQUIV=Content-Type CONTENT=\"text/html; charset=ISO-8859-1\">", "iso-8859-1"),
    ("<meta content='text/html;charset=koi8-r' http-equiv='content-type'>", "koi8-r"),
    ("<!-- <meta charset=utf-16> --><meta charset=gbk>", "gbk"),
    ("<!--><meta charset=big5>", "big5"),
    ("<a title='<meta charset=utf-16>'><meta charset=euc-kr>", "euc-kr"),
    ("<?xml version='1.0' encoding='windows-1251'?><html>", "windows-1251"),
  ])
  func thePageSaysItsEncoding(markup: String, label: String) {
    #expect(HTMLCharset.declared(in: Array(markup.utf8)) == label)
  }

  @Test(arguments: [
    "", "<p>charset=utf-8</p>", "<meta content='text/html; charset=utf-8'>", "<metal charset=x>",
    "<meta charset", "<meta charset=", "<!-- <meta charset=utf-8>",
  ])
  func thePageSaysNoEncoding(markup: String) {
    #expect(HTMLCharset.declared(in: Array(markup.utf8)) == nil)
  }
}

@Suite struct HTMLSniffingTests {
  @Test(arguments: [
    "<!DOCTYPE html><html>", "\u{feff}  <HTML lang=en>", "<!-- saved -->\n<!doctype html>",
    "<?xml version='1.0'?><!DOCTYPE html><html xmlns='x'>", "<div class=post>", "<p>Words",
  ])
  func aPageIsKnownByItsBeginning(prefix: String) {
    #expect(HTMLReader.looksLikeHTML(Array(prefix.utf8)))
  }

  @Test(arguments: [
    "", "words < more words", "{\"a\": \"<html>\"}", "id,text\n1,<p>x</p>", "<rss>",
  ])
  func otherTextIsNoPage(prefix: String) {
    #expect(!HTMLReader.looksLikeHTML(Array(prefix.utf8)))
  }
}
