// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sections/Sections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// Class × part × modality of a frozen set; modalities that no image has are left out.
ReportTable setTable(const SetFacts &set, const Phrasebook &book)
{
    ReportTable table;
    table.title = book.text(QT_TRANSLATE_NOOP("Report", "Frozen set %1: images per class, part "
                                                        "and modality"))
                      .arg(set.name.text());
    table.columns = {{u"class"_s, book.text("Class"), ColumnKind::Text, {}},
                     {u"diagnosis"_s, book.text("Diagnosis"), ColumnKind::Text, {}}};
    std::vector<std::pair<Partition, int>> columns; // -1: all modalities
    for (const Partition part : {Partition::Train, Partition::Test}) {
        const bool train = part == Partition::Train;
        const QString group = train ? book.text(QT_TRANSLATE_NOOP("Report", "Training"))
                                    : book.text(QT_TRANSLATE_NOOP("Report", "Test"));
        const QString prefix = train ? u"train_"_s : u"test_"_s;
        for (const Modality modality : kModalities) {
            const int m = static_cast<int>(modality);
            int any = 0;
            for (size_t k = 0; k < set.classes.size(); ++k)
                any += set.count(static_cast<int>(k), m, Partition::Train) +
                       set.count(static_cast<int>(k), m, Partition::Test);
            if (any == 0)
                continue;
            columns.emplace_back(part, m);
            table.columns.push_back({prefix + modalityKey(modality),
                                     factWords(modalityKey(modality), book), ColumnKind::Count,
                                     group});
        }
        columns.emplace_back(part, -1);
        table.columns.push_back(
            {prefix + u"total"_s, book.text("Total"), ColumnKind::Count, group});
    }
    const auto add = [&](ReportCell head, const QString &name, bool total, auto &&valueOf) {
        ReportRow row;
        row.total = total;
        row.artificial = set.name.artificial;
        row.cells = {std::move(head), name};
        for (const auto &[part, modality] : columns)
            row.cells.push_back(ReportCell::count(valueOf(part, modality)));
        table.rows.push_back(std::move(row));
    };
    const auto countOf = [&](int k, Partition part, int modality) {
        return modality < 0 ? set.images(k, part) : set.count(k, modality, part);
    };
    for (size_t k = 0; k < set.classes.size(); ++k)
        add(ReportCell::coded(classCaption(set.classes, static_cast<int>(k)), set.classes[k].key),
            set.classes[k].name, false, [&](Partition part, int modality) {
                return countOf(static_cast<int>(k), part, modality);
            });
    add(ReportCell::coded(book.text("Total"), u"total"_s), {}, true,
        [&](Partition part, int modality) {
            int sum = 0;
            for (size_t k = 0; k < set.classes.size(); ++k)
                sum += countOf(static_cast<int>(k), part, modality);
            return sum;
        });
    return table;
}

} // namespace

void addData(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book)
{
    document.heading(1, book.text(QT_TRANSLATE_NOOP("Report", "Data")));
    document.heading(2, book.text(QT_TRANSLATE_NOOP("Report", "Datasets")));
    for (const DatasetRecord &dataset : facts.datasets) {
        ReportTable table = book.table(modalityTable(dataset));
        table.title =
            book.text(QT_TRANSLATE_NOOP("Report", "%1: images per recorded diagnosis and modality"))
                .arg(dataset.dataset.name);
        for (ReportRow &row : table.rows)
            row.cells[1] = ReportCell::coded(book.text(row.cells[1].text), row.cells[1].text);
        document.table(std::move(table), u"dataset-%1"_s.arg(dataset.dataset.id.value));
    }
    document.heading(2, book.text(QT_TRANSLATE_NOOP("Report", "Training and test parts")));
    for (const SetFacts &set : facts.sets) {
        document.table(setTable(set, book), u"set-%1"_s.arg(set.name.id.value));
        if (set.patientsInBothParts > 0)
            document.note(
                book.text(QT_TRANSLATE_NOOP("Report", "Patients with images in both parts: %1. "
                                                      "Figures of such a set look better than they "
                                                      "would on new patients."))
                    .arg(book.count(set.patientsInBothParts)));
    }
}

} // namespace lesiondesk
