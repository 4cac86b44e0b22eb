// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/DatasetTables.h"

#include "core/store/ImageStore.h"
#include "core/store/TaxonomyStore.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

struct ModalityHead {
    QString key;
    QString title;
};

ModalityHead headOf(Modality modality)
{
    switch (modality) {
    case Modality::Macroscopic:
        return {modalityKey(modality), u"Mac."_s};
    case Modality::Anatomical:
        return {modalityKey(modality), u"Anat."_s};
    case Modality::Dermoscopic:
        return {modalityKey(modality), u"Derm."_s};
    case Modality::Untagged:
        break;
    }
    return {modalityKey(modality), u"Untagged"_s};
}

/// Class by class with the columns given, and the totals.
ReportTable tableOf(const DatasetRecord &record, const std::vector<int> &columns)
{
    ReportTable table;
    table.columns = {{u"class"_s, u"Class"_s, ColumnKind::Text, {}},
                     {u"diagnosis"_s, u"Diagnosis"_s, ColumnKind::Text, {}}};
    for (const int c : columns) {
        const ModalityHead head = headOf(kModalities[static_cast<size_t>(c)]);
        table.columns.push_back({head.key, head.title, ColumnKind::Count, {}});
    }
    table.columns.push_back({u"total"_s, u"Total"_s, ColumnKind::Count, {}});
    const auto add = [&](const QString &key, const QString &name, int index) {
        ReportRow row;
        row.artificial = record.dataset.artificial;
        row.total = index == ClassTable::kAll;
        row.cells = {key, name};
        for (const int c : columns)
            row.cells.push_back(ReportCell::count(record.counts.count(index, c)));
        row.cells.push_back(ReportCell::count(record.counts.count(index, ClassTable::kAll)));
        table.rows.push_back(std::move(row));
    };
    const auto &classes = record.counts.rows();
    for (size_t k = 0; k < classes.size(); ++k) {
        const int index = static_cast<int>(k);
        if (classes[k].key.isEmpty())
            add(u"–"_s, u"without a label"_s, index);
        else
            add(u"%1 %2"_s.arg(index + 1).arg(classes[k].key), classes[k].name, index);
    }
    add({}, u"Total"_s, ClassTable::kAll);
    return table;
}

} // namespace

Result<std::vector<DatasetRecord>> loadDatasetRecords(Database &database)
{
    LD_TRY_ASSIGN(const auto datasets, DatasetStore(database).all());
    LD_TRY_ASSIGN(const auto images, ImageStore(database, ProjectPaths{}).catalogue());
    QHash<DatasetId, std::vector<ImageRow>> byDataset;
    for (const ImageRow &image : images)
        byDataset[image.dataset].push_back(image);
    std::vector<DatasetRecord> records;
    for (const Dataset &dataset : datasets) {
        LD_TRY_ASSIGN(const Taxonomy taxonomy, TaxonomyStore(database).get(dataset.taxonomy));
        records.push_back({dataset, ClassTable(byDataset.value(dataset.id), taxonomy)});
    }
    return records;
}

Result<DatasetRecord> loadDatasetRecord(Database &database, const QString &name)
{
    LD_TRY_ASSIGN(auto records, loadDatasetRecords(database));
    const auto found = std::find_if(records.begin(), records.end(), [&](const DatasetRecord &one) {
        return one.dataset.name == name;
    });
    if (found == records.end())
        return failure(u"The project has no dataset \"%1\": stats lists those it has."_s.arg(name));
    return std::move(*found);
}

ReportTable modalityTable(const DatasetRecord &record)
{
    std::vector<int> columns;
    for (int c = 0; c < ClassTable::kColumns; ++c) {
        const Modality modality = kModalities[static_cast<size_t>(c)];
        if (modality == Modality::Macroscopic || modality == Modality::Anatomical ||
            record.counts.count(ClassTable::kAll, c) > 0)
            columns.push_back(c);
    }
    ReportTable table = tableOf(record, columns);
    table.title = record.dataset.name + u": images per diagnosis and modality"_s;
    return table;
}

ReportTable classTotalsTable(const DatasetRecord &record)
{
    ReportTable table = tableOf(record, {});
    table.title = record.dataset.name + u": images per diagnosis"_s;
    return table;
}

} // namespace lesiondesk
