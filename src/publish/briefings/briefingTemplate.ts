import { LIGHT } from '../../charts/theme.ts';

/**
 * The layout of a briefing. All words come in as JSON and are set as text, so nothing in a name can become
 * markup. Sizes are chosen so that a ward fits two A4 pages; tables longer than a page go on to the next.
 */
export const BRIEFING_TEMPLATE = `
#let data = json(bytes(sys.inputs.briefing))
#let pictureScale = float(sys.inputs.pictureScale)
#let accent = rgb("${LIGHT.own}")
#let quiet = rgb("#4d4d4d")
#let rule = 0.5pt + rgb("#999999")
#let day = data.date.split("-").map(int)

#set document(
  title: data.title + ": " + data.subtitle,
  author: data.publisher,
  description: data.lead,
  date: datetime(year: day.at(0), month: day.at(1), day: day.at(2)),
)
#set page(
  paper: "a4",
  margin: (x: 17mm, top: 15mm, bottom: 17mm),
  footer: context [
    #set text(8pt, fill: quiet)
    #grid(
      columns: (1fr, auto),
      [#data.title · #data.release · #data.address],
      [Page #counter(page).display() of #counter(page).final().at(0)],
    )
  ],
)
#set text(font: "Source Sans 3", lang: "en", region: "gb", size: 9.2pt, number-type: "lining", number-width: "tabular")
#set par(leading: 0.52em, spacing: 0.72em)
#set table(stroke: (x, y) => (bottom: rule), inset: (x: 3pt, y: 2.4pt))
#show table.cell.where(y: 0): set text(weight: "bold", size: 8.4pt)
#show heading.where(level: 1): it => block(above: 0pt, below: 7pt, text(20pt, fill: accent, it.body))
#show heading.where(level: 2): it => block(above: 9pt, below: 4.5pt, sticky: true, text(11.5pt, fill: accent, it.body))

#let mostRowsKeptTogether = 30
#let figureTable(part) = block(breakable: part.rows.len() > mostRowsKeptTogether, above: 6pt, below: 6pt, {
  block(sticky: true, below: 4.5pt, text(weight: "bold", size: 8.8pt, part.caption))
  let chosen = part.columns.position(column => column.at("fills", default: false))
  let fills = if chosen == none { 0 } else { chosen }
  table(
    columns: part.columns.enumerate().map(((i, column)) => if i == fills { 1fr } else { auto }),
    align: (x, y) => if part.columns.at(x).numeric { right + bottom } else { left + bottom },
    table.header(..part.columns.map(column => [#column.label])),
    ..part.rows.flatten().map(cell => [#cell]),
  )
})

#let strandBox(item) = block(width: 100%, inset: (left: 6pt, y: 1pt), stroke: (left: 2pt + accent), {
  text(8.4pt, fill: quiet, item.strand)
  linebreak()
  text(13pt, weight: "bold", item.value)
  linebreak()
  text(weight: "bold", item.word)
  linebreak()
  item.comparator
  linebreak()
  text(8.4pt, fill: quiet, item.period)
})

#let draw(part) = {
  if part.kind == "heading" { heading(level: 2, part.text) }
  else if part.kind == "text" {
    let tone = part.at("tone", default: "")
    if tone == "quiet" { par(text(8.4pt, fill: quiet, part.text)) }
    else if tone == "note" { block(inset: (left: 6pt), stroke: (left: 2pt + accent), part.text) }
    else { par(part.text) }
  }
  else if part.kind == "list" { list(..part.items.map(item => [#item])) }
  else if part.kind == "strands" {
    grid(columns: (1fr,) * part.items.len(), gutter: 10pt, ..part.items.map(strandBox))
  }
  else if part.kind == "pictures" {
    // A headline stays with its picture.
    block(breakable: false, grid(
      columns: (1fr,) * part.items.len(),
      gutter: 14pt,
      ..part.items.map(picture => {
        text(weight: "bold", picture.headline)
        align(center, image(bytes(picture.svg), format: "svg", alt: picture.alt, width: 100%, height: picture.heightMm * pictureScale * 1mm, fit: "contain"))
      }),
    ))
  }
  else { figureTable(part) }
}

#grid(
  columns: (1fr, 22mm),
  gutter: 8mm,
  {
    heading(level: 1, data.title)
    text(fill: quiet, data.subtitle + ". " + data.release + ".")
    v(2pt)
    text(11pt, data.lead)
  },
  image(bytes(data.addressCode), format: "svg", alt: "Code that leads to " + data.address, width: 22mm),
)
#for part in data.parts { draw(part) }
`;
