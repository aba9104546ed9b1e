"""Opens reports in Chromium as a reader would, and says what is wrong with them.

Usage: run.py TURNSTILE CORPUS [--screenshots FOLDER]
"""

import pathlib
import subprocess
import sys
import tempfile

from webdriver import Browser

HERE = pathlib.Path(__file__).resolve().parent
AUDIT = (HERE / "audit.js").read_text()
SIZES = {"wide": (1280, 900), "phone": (390, 844)}
faults = []


def expect(holds, sentence):
    if not holds:
        faults.append(sentence)
        print("not so: " + sentence, file=sys.stderr)


def calm(browser, folder, place):
    """No word on the console, nothing asked for outside the report's own folder."""
    for complaint in browser.complaints():
        expect(False, f"{place}: the console stays silent: {complaint}")
    for address in browser.requests():
        expect(address.startswith((folder.as_uri(), "data:")), f"{place}: asks for {address}")


def audit(browser, place):
    """Four looks at a page: wide and phone, light and dark."""
    for size, (width, height) in SIZES.items():
        for is_dark in (False, True):
            browser.show(width, height, is_dark, size == "phone")
            look = f"{place}, {size}, {'dark' if is_dark else 'light'}"
            found = browser.run(AUDIT)
            for fault in found["faults"]:
                expect(False, f"{look}: {fault}")
            expect(found["texts"] > 20, f"{look}: there are texts to check")
            wide = browser.run("return document.documentElement.scrollWidth - innerWidth")
            expect(wide <= 0, f"{look}: the page is no wider than the screen, by {wide}")
    named = {"link", "button", "combobox", "image", "img", "table", "navigation", "DisclosureTriangle"}
    for role, name in browser.names():
        expect(role not in named or name.strip(), f"{place}: a {role} has a name for screen readers")
    browser.show(*SIZES["wide"], False)


def planted(browser, folder):
    """The audit itself: it finds what is put there to be found."""
    browser.open((folder / "report.html").as_uri())
    browser.run("""document.querySelector('main').insertAdjacentHTML('afterbegin', `
      <h4 id="findings">Skips</h4><button></button><table><tr><td>x</td></tr></table><a href="#nowhere">x</a>
      <p class="faint">Faint</p><svg viewBox="0 0 1 1"></svg><p role="banana" aria-labelledby="none">x</p>`);
      document.querySelector('.faint').style.color = '#8a8f98';
      document.querySelector('.lead').style.opacity = '0.5';""")
    found = " ".join(browser.run(AUDIT)["faults"])
    for rule in ("duplicate id", "control without a name", "without a caption", "link to nothing", "contrast: <p class=\"faint\"",
                 "contrast: <p class=\"lead\"", "image without words", "unknown role", "aria-labelledby names nothing",
                 "heading skips a level", "row without a heading"):
        expect(rule in found, f"the audit finds: {rule}")


CELLS = """
  const clean = (document) => [...document.querySelectorAll('table.ranked tbody tr')].map((row) =>
    [...row.cells].slice(0, 7).map((cell) => cell.textContent.trim()).join('|') + row.querySelector('.bar').outerHTML);
  const plain = new DOMParser().parseFromString(arguments[0], 'text/html');
  const [a, b] = [clean(document), clean(plain)];
  return a.length === b.length ? a.filter((row, index) => row !== b[index]).slice(0, 3) : ['rows'];
"""
SHOWN = "return [...document.querySelectorAll(arguments[0])].filter((e) => e.checkVisibility()).length"


def report(browser, folder):
    page = folder / "report.html"
    browser.open(page.as_uri())
    browser.press("\ue004")
    expect(browser.run("return document.activeElement.className") == "skip",
           "the first stop of the Tab key is the skip link")
    audit(browser, "report.html")
    expect(browser.run(CELLS, page.read_text()) == [], "the script counts what the program counted")

    groups = browser.run(SHOWN, "[data-group]")
    browser.choose("movement", "leaving")
    expect(browser.run(SHOWN, "[data-group]") == 1 < groups, "a movement can be chosen")
    rows = browser.run(SHOWN, "[data-group=leaving] tbody tr")
    venue = browser.run("return document.querySelector('select[name=venue]').options[1].value")
    browser.choose("venue", venue)
    expect(browser.run(SHOWN, "[data-group=leaving] tbody tr") < rows, "a venue can be chosen")
    status = browser.run("return document.querySelector('output').textContent")
    expect(" of " in status and "posts" in status, f"the filter says what it left: {status}")
    browser.click("button[type=reset]")
    expect(browser.wait("return !document.body.classList.contains('filtered')"), "filters can be undone")
    expect(browser.run(CELLS, page.read_text()) == [], "nothing is left of a filter")
    months = browser.run("return [...document.querySelector('select[name=from]').options].map((o) => o.value)")
    browser.choose("from", months[len(months) // 2])
    expect(browser.run(SHOWN, "[data-group] tbody tr") > 0, "a period can be chosen")
    expect(browser.run(CELLS, page.read_text()) != [], "a period is counted anew")
    browser.click("button[type=reset]")
    browser.wait("return !document.body.classList.contains('filtered')")
    factor = browser.run("return document.querySelector('details.factor').dataset.code")
    browser.choose("factor", factor)
    expect(browser.run(SHOWN, "details.factor") == 1, "a factor can be chosen")
    audit(browser, "report.html, filtered")
    browser.click("button[type=reset]")
    browser.wait("return !document.body.classList.contains('filtered')")

    order = """return [...document.querySelectorAll('[data-group=leaving] tbody tr')]
      .map((row) => Number(row.cells[6].textContent))"""
    button = "[data-group=leaving] th:nth-child(7) button"
    for sign, word in ((-1, "descending"), (1, "ascending")):
        browser.click(button)
        values = browser.run(order)
        expect(values == sorted(values, key=lambda value: sign * value), f"a table can be sorted, {word}")
        state = browser.run("return document.querySelector(arguments[0]).parentElement.ariaSort", button)
        expect(state == word, f"the order is told: {state}")

    browser.run("document.querySelectorAll('details').forEach((d) => { d.open = false; })")
    code = browser.run("return document.querySelector('[data-group=leaving] tbody tr').dataset.code")
    browser.click(f"[data-group=leaving] tbody tr[data-code={code}] th a")
    expect(browser.wait("return document.getElementById(arguments[0]).open", "factor-" + code),
           "a link to a factor opens it")
    expect(browser.run(SHOWN, f"#factor-{code} .quote") > 0, "an open factor shows its quotes")
    audit(browser, "report.html, a factor open")
    calm(browser, folder, "report.html")

    words = browser.run("return document.querySelector(arguments[0]).textContent", f"#factor-{code} .quote mark")
    browser.click(f"#factor-{code} .quote .origin a")
    expect("/posts/" in browser.url, "a quote leads to its post")
    marked = browser.run("""const [post, mark] = location.hash.slice(1).split('m');
      const text = document.getElementById(post).querySelector('.text');
      const start = document.getElementById(location.hash.slice(1));
      const range = document.createRange();
      range.setStartAfter(start); range.setEndAfter(text.lastChild);
      const copy = range.cloneContents();
      copy.querySelectorAll('.ref').forEach((e) => e.remove());
      return [copy.textContent, start.closest('mark')?.title];""")
    squeeze = lambda text: " ".join(text.split())
    expect(squeeze(marked[0]).startswith(squeeze(words)), "the quote is marked in its post")
    expect(bool(marked[1]), "the mark tells its coding")
    audit(browser, "a page of posts")
    calm(browser, folder, "a page of posts")

    browser.open((folder / "evidence" / f"{code}.html").as_uri())
    quotes = browser.run(SHOWN, ".quote")
    browser.choose("movement", "leaving")
    expect(0 < browser.run(SHOWN, ".quote") <= quotes, "a page of quotes can be filtered")
    browser.choose("movement", "")
    audit(browser, "a page of quotes")
    calm(browser, folder, "a page of quotes")


def without_script(browser, folder):
    browser.devtools("Emulation.setScriptExecutionDisabled", value=True)
    browser.open((folder / "report.html").as_uri())
    names = browser.names()
    expect(("heading", "Findings") in names, "without JavaScript there is a page to read")
    expect(not any(role == "combobox" for role, _ in names), "without JavaScript no filter is shown")
    expect(sum(role == "DisclosureTriangle" for role, _ in names) > 0, "without JavaScript factors open")
    browser.devtools("Emulation.setScriptExecutionDisabled", value=False)


def closed(browser, folder):
    """The page may load nothing, even where something is slipped into it."""
    browser.open((folder / "report.html").as_uri())
    browser.run("""window.stopped = [];
      addEventListener('securitypolicyviolation', (event) => stopped.push(event.effectiveDirective));
      document.body.insertAdjacentHTML('beforeend', '<img src="https://example.org/x.png" alt="x">');
      document.body.append(Object.assign(document.createElement('script'), {textContent: 'hacked = 1'}));""")
    expect(browser.wait("return stopped.includes('img-src') && stopped.some((s) => s.startsWith('script-src'))"),
           "the policy stops images and scripts from elsewhere")
    expect(browser.run("return window.hacked") is None, "a script that was slipped in does not run")
    browser.complaints()
    browser.requests()


def hostile(browser, folder):
    """Posts that attack their reader are words and nothing else."""
    pages = sorted(folder.rglob("*.html"))
    expect(len(pages) > 5, "hostile posts have pages")
    for page in pages:
        place = str(page.relative_to(folder))
        browser.open(page.as_uri())
        for box in browser.run("""return [
            window.hacked && 'a script of a post ran',
            document.scripts.length > 2 && 'a script was added',
            document.querySelectorAll('style').length > 1 && 'a style was added',
            document.querySelectorAll('img,iframe,object,embed,link,base,meta[http-equiv=refresh]').length && 'an element was added',
            [...document.querySelectorAll('*')].some((e) => [...e.attributes].some((a) => a.name.startsWith('on'))) && 'a handler was added',
            [...document.links].some((a) => !/^(https?|file):$/.test(a.protocol)) && 'a link to a script',
            /[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f\\u061c]/.test(document.documentElement.outerHTML) && 'a control character'
          ].filter(Boolean)"""):
            expect(False, f"hostile posts, {place}: {box}")
        calm(browser, folder, "hostile posts, " + place)
    browser.open((folder / "report.html").as_uri())
    audit(browser, "hostile posts, report.html")
    for name in sorted(folder.rglob("*.svg")):
        browser.open(name.as_uri())
        expect(browser.run("return document.documentElement.localName") == "svg", f"{name.name} is SVG")
        calm(browser, folder, name.name)


def screenshots(browser, folder, out):
    browser.open((folder / "report.html").as_uri())
    for size, (width, height) in SIZES.items():
        for is_dark in (False, True):
            browser.show(width, height, is_dark, size == "phone")
            name = f"report-{size}-{'dark' if is_dark else 'light'}.png"
            browser.screenshot(out / name, width, 1400, 0.75 if size == "wide" else 1)


def analyze(turnstile, corpus, out, *options):
    subprocess.run([turnstile, "analyze", corpus, "--out", out, "--quiet", *options], check=True)
    return (pathlib.Path(out) / "latest").resolve()


def main():
    turnstile, corpus = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as work, Browser() as browser:
        folder = analyze(turnstile, corpus, work + "/a")
        if "--screenshots" in sys.argv:
            screenshots(browser, folder, pathlib.Path(sys.argv[-1]))
            return
        planted(browser, folder)
        report(browser, folder)
        without_script(browser, folder)
        closed(browser, folder)
        hostile(browser, analyze(turnstile, str(HERE / "hostile.jsonl"), work + "/b", "--keep-duplicates", "--all-languages"))
    if faults:
        sys.exit(f"browser test: {len(faults)} faults")
    print("browser test: report.html filters, sorts and opens quotes; wide and phone, light and dark")


main()
