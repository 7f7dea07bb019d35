#include "page_builder.h"

namespace boekwerk {

namespace {

void add_running_lines(PageBuilder& pages, int number) {
    pages.watermark("CONCEPT");
    pages.artifact_line(ArtifactKind::Header, 71, 800, "Proefboek versie 1.0");
    pages.draw_artifact(FilledRect{71, 795, 453, 0.5F, {0x9A, 0xA5, 0xB1}});
    pages.artifact_line(ArtifactKind::Footer, 71, 40, "pagina " + std::to_string(number) + " van 2");
}

void add_contents(PageBuilder& pages) {
    const StructureIndex contents = pages.add(StructureType::Contents);
    const StructureIndex item = pages.add(StructureType::ContentsItem, contents);
    const StructureIndex reference = pages.add(StructureType::Reference, item);
    const StructureIndex link = pages.add(StructureType::Link, reference);
    pages.line(link, 71, 740, "1 Wonen");
    pages.artifact_line(ArtifactKind::Layout, 200, 740, ". . . . .");
    pages.line(link, 500, 740, "2");
    pages.link(link, {71, 738, 510, 750, "wonen", "", "Naar 1 Wonen"});
}

void add_list(PageBuilder& pages) {
    const StructureIndex list = pages.add(StructureType::List);
    pages.element(list).list_style = ListStyle::AlphaParenthesis;
    for (int i = 0; i < 2; ++i) {
        const StructureIndex item = pages.add(StructureType::ListItem, list);
        const float y = 700.0F - 14 * static_cast<float>(i);
        pages.text(StructureType::Label, item, 71, y, i == 0 ? "a)" : "b)");
        const StructureIndex body = pages.add(StructureType::ListBody, item);
        pages.text(StructureType::Paragraph, body, 90, y, i == 0 ? "eerste punt" : "tweede punt");
    }
}

void add_table(PageBuilder& pages) {
    const StructureIndex table = pages.add(StructureType::Table);
    pages.text(StructureType::Caption, table, 71, 650, "Tabel 1. Gegevens", Face::Italic);
    const StructureIndex head = pages.add(StructureType::TableHead, table);
    const StructureIndex body = pages.add(StructureType::TableBody, table);
    const StructureIndex head_row = pages.add(StructureType::TableRow, head);
    for (const float x : {71.0F, 200.0F}) {
        const StructureIndex cell =
            pages.text(StructureType::HeaderCell, head_row, x, 630, x < 100 ? "Kenmerk" : "Waarde", Face::Bold);
        pages.element(cell).scope = Scope::Column;
    }
    const StructureIndex row = pages.add(StructureType::TableRow, body);
    const StructureIndex heading = pages.text(StructureType::HeaderCell, row, 71, 614, "Code", Face::Bold);
    pages.element(heading).scope = Scope::Row;
    pages.text(StructureType::DataCell, row, 200, 614, "54005", Face::Mono);
    pages.draw_artifact(FramedRect{70, 610, 300, 34, 0.5F, {0, 0, 0}});
}

void add_note(PageBuilder& pages, StructureIndex paragraph) {
    const StructureIndex mark = pages.add(StructureType::Reference, paragraph);
    pages.line(mark, 150, 584, "1", Face::Regular, 6.5F);
    const StructureIndex note = pages.text(StructureType::Note, paragraph, 71, 70, "1 Een voetnoot.");
    pages.element(note).id = "voetnoot-1";
    pages.element(mark).refers_to = note;
}

}  // namespace

void build_sample(PageBuilder& pages) {
    pages.add_page();
    add_running_lines(pages, 1);
    pages.text(StructureType::H1, 0, 71, 770, "Proefboek – België: ë ï é € ‘’ “” • ≥ ☐", Face::Bold);
    pages.bookmark(1, "Proefboek", 785);
    add_contents(pages);
    add_list(pages);
    add_table(pages);
    const StructureIndex paragraph = pages.text(StructureType::Paragraph, 0, 71, 580, "Alinea met noot");
    add_note(pages, paragraph);
    pages.line(paragraph, 160, 580, "over twee ");

    pages.add_page();
    add_running_lines(pages, 2);
    pages.line(paragraph, 71, 770, "bladzijden, zie ");
    const StructureIndex link = pages.add(StructureType::Link, paragraph);
    pages.line(link, 160, 770, "overheid.nl");
    pages.link(link, {160, 768, 220, 780, "", "https://www.overheid.nl/?q=a(b)\\ë", "Website van de overheid – één"});
    const StructureIndex section = pages.add(StructureType::Section);
    pages.text(StructureType::H2, section, 71, 740, "1 Wonen", Face::Bold);
    pages.destination("wonen", 752);
    pages.bookmark(2, "1 Wonen – één", 752);
    pages.text(StructureType::H3, section, 71, 720, "1.1 Beschut wonen", Face::BoldItalic);
    pages.destination("beschut-wonen", 732);
    pages.bookmark(3, "1.1 Beschut wonen", 732);
    pages.text(StructureType::Paragraph, section, 71, 700, "Tekst (met haakjes) \\ en AVATAR, To. Vla.");
}

std::string write_sample(FontSet& fonts) {
    PageBuilder pages(fonts);
    build_sample(pages);
    return pages.write();
}

}  // namespace boekwerk
