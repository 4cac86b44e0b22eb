// SPDX-License-Identifier: GPL-3.0-or-later
// The Interactive Atlas of Dermoscopy in its two published shapes: one row per case, with a
// clinical and a dermoscopic picture.
#include "core/import/FileIndex.h"
#include "core/import/Readers.h"
#include "core/import/TableReader.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <map>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

struct Columns {
    int number = -1; ///< of the case
    int diagnosis = -1;
    int clinical = -1;
    int dermoscopic = -1;
    int age = -1;
    int sex = -1;
    int site = -1;
    int management = -1;
};

/// Excised lesions were examined under the microscope.
LabelSource sourceFor(const QString &management)
{
    return management.startsWith(u"excision", Qt::CaseInsensitive) ? LabelSource::Histopathology
                                                                   : LabelSource::Recorded;
}

/// "Clark's  naevus" → "Clark nevus", "(0.76 - 1.5 mm)" → "(0.76 to 1.5 mm)": the taxonomy's names.
QString plainDiagnosis(const QString &text)
{
    QString plain = text.simplified();
    plain.replace(u"naevus"_s, u"nevus"_s, Qt::CaseInsensitive);
    plain.replace(u"naevi"_s, u"nevus"_s, Qt::CaseInsensitive);
    plain.remove(u"'s"_s);
    static const QRegularExpression kRange(u"(\\d) ?[-–] ?(\\d)"_s);
    plain.replace(kRange, u"\\1 to \\2"_s);
    return plain;
}

/// The two images of a case. `attributes` are the case's.
void takeCase(const TableReader &reader, const Columns &columns, const FileIndex &files,
              const CsvTable::Row &line, const std::vector<std::pair<QString, QString>> &attributes,
              ImportSource &source)
{
    SourceRow shared;
    shared.line = line.line;
    shared.lesionCase = reader.field(line, columns.number);
    shared.patient = shared.lesionCase; // the atlas says nothing about patients
    shared.diagnosis = plainDiagnosis(reader.field(line, columns.diagnosis));
    shared.labelSource = sourceFor(reader.field(line, columns.management));
    shared.age = TableReader::age(reader.field(line, columns.age));
    shared.sex = sexFromKey(reader.field(line, columns.sex)).value_or(Sex::Unknown);
    shared.site = reader.field(line, columns.site).toLower();
    shared.attributes = attributes;
    const std::tuple<int, Modality, QString> views[] = {
        {columns.clinical, Modality::Macroscopic, u"clinic"_s},
        {columns.dermoscopic, Modality::Dermoscopic, u"derm"_s}};
    const bool hasOne = reader.field(line, columns.clinical).isEmpty() !=
                        reader.field(line, columns.dermoscopic).isEmpty();
    for (const auto &[column, modality, name] : views) {
        if (hasOne && reader.field(line, column).isEmpty()) {
            source.notes.push_back(reader.note(line, column, u"The case has only one image."_s));
            continue;
        }
        SourceRow row = shared;
        row.key = shared.lesionCase + u'_' + name;
        row.modality = modality;
        row.imageField = reader.columnName(column, {});
        row.wanted = reader.field(line, column);
        bool ambiguous = false;
        row.file = files.find(row.wanted, &ambiguous);
        if (ambiguous)
            source.rejected.push_back(reader.note(line, column,
                                                  u"Several files are called %1."_s.arg(row.wanted),
                                                  u"Several files have this name."_s));
        else
            reader.take(source, line, std::move(row), {columns.number, columns.diagnosis, column});
    }
}

/// A file of a folder whatever its letter case; empty where it is not there.
QString fileIn(const QString &folder, const QString &name)
{
    for (const QString &entry :
         QDir(folder).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (entry.compare(name, Qt::CaseInsensitive) == 0)
            return folder + u'/' + entry;
    }
    return {};
}

/// The partition of every row of the table, from the published lists of zero-based row positions.
class PublishedPartitions
{
public:
    PublishedPartitions(const QString &folder, int rows, ImportSource &source)
        : m_rows(rows), m_source(source)
    {
        for (const QString &part : {u"train"_s, u"valid"_s, u"test"_s})
            read(folder, part);
        if (m_lists == 0 || static_cast<int>(m_partitions.size()) == rows)
            return;
        m_source.notes.push_back(
            {m_source.table, 0, u"published_partition"_s,
             u"%1 of %2 cases stand in none of the published lists (train, valid, test)."_s
                 .arg(rows - static_cast<int>(m_partitions.size()))
                 .arg(rows)});
    }

    /// train, valid, test, or empty.
    QString of(int position) const
    {
        const auto found = m_partitions.find(position);
        return found == m_partitions.end() ? QString() : found->second;
    }

private:
    void read(const QString &folder, const QString &part)
    {
        const QString name = part + u"_indexes.csv"_s;
        const QString file = fileIn(folder, name);
        if (file.isEmpty()) {
            m_source.notes.push_back(
                {name, 0, u"published_partition"_s,
                 u"%1 is not beside %2: its part of the published split is unknown."_s.arg(
                     name, m_source.table)});
            return;
        }
        ++m_lists;
        const auto table = TableReader::open(file, {});
        const auto column = table ? table->needed({u"indexes"_s, u"index"_s}) : table.error();
        if (!column) {
            m_source.notes.push_back({name, 0, u"indexes"_s, column.error().message});
            return;
        }
        for (const CsvTable::Row &line : table->table().rows()) {
            bool isNumber = false;
            const QString text = table->field(line, *column);
            const int position = text.toInt(&isNumber);
            if (!isNumber || position < 0 || position >= m_rows)
                note(*table, line, *column,
                     u"is no row of %1 (they count from 0 to %2)"_s.arg(m_source.table)
                         .arg(m_rows - 1));
            else if (!m_partitions.emplace(position, part).second)
                note(*table, line, *column,
                     u"stands in the published lists twice: the first one counts"_s);
        }
    }

    void note(const TableReader &table, const CsvTable::Row &line, int column, const QString &what)
    {
        m_source.notes.push_back(table.note(line, column,
                                            u"%1 %2."_s.arg(table.field(line, column), what),
                                            u"The index %1."_s.arg(what)));
    }

    int m_rows;
    int m_lists = 0;
    ImportSource &m_source;
    std::map<int, QString> m_partitions;
};

/// release_v0, its parent, its meta folder or meta.csv itself.
QString derm7ptTable(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return path;
    QStringList folders{path, fileIn(path, u"meta"_s)};
    if (const QString release = fileIn(path, u"release_v0"_s); !release.isEmpty())
        folders << fileIn(release, u"meta"_s);
    for (const QString &folder : folders) {
        if (folder.isEmpty())
            continue;
        if (const QString table = fileIn(folder, u"meta.csv"_s); !table.isEmpty())
            return table;
    }
    return {};
}

} // namespace

bool looksLikeDerm7pt(const TableReader &table)
{
    return table.column({u"case_num"_s}) >= 0 && table.column({u"clinic"_s}) >= 0 &&
           table.column({u"derm"_s}) >= 0;
}

bool looksLikeEdra(const TableReader &table)
{
    return table.column({u"Case_Number"_s}) >= 0 && table.column({u"Clinical"_s}) >= 0 &&
           table.column({u"Dermatoscopic"_s}) >= 0;
}

std::optional<QString> findDerm7ptTable(const QString &path)
{
    const QString table = derm7ptTable(path);
    return table.isEmpty() ? std::nullopt : std::optional(table);
}

Result<ImportSource> readDerm7pt(const QString &path)
{
    const QString file = derm7ptTable(path);
    if (file.isEmpty())
        return failure(u"%1 holds no meta/meta.csv: choose the folder release_v0."_s.arg(path));
    LD_TRY_ASSIGN(const TableReader reader, TableReader::open(file, {}));
    Columns columns;
    LD_TRY_ASSIGN(columns.number, reader.needed({u"case_num"_s}));
    LD_TRY_ASSIGN(columns.diagnosis, reader.needed({u"diagnosis"_s}));
    LD_TRY_ASSIGN(columns.clinical, reader.needed({u"clinic"_s}));
    LD_TRY_ASSIGN(columns.dermoscopic, reader.needed({u"derm"_s}));
    columns.sex = reader.column({u"sex"_s});
    columns.site = reader.column({u"location"_s});
    columns.management = reader.column({u"management"_s});

    ImportSource source;
    source.format = ImportFormat::Derm7pt;
    const QString parent = QFileInfo(reader.folder()).path();
    const bool inMeta = !fileIn(parent, u"images"_s).isEmpty();
    source.root = inMeta ? fileIn(parent, u"images"_s) : reader.folder();
    source.table = reader.name();
    source.diagnosisField = reader.columnName(columns.diagnosis, {});
    source.taxonomy = u"edra-20"_s;
    const FileIndex files(source.root);
    const auto &rows = reader.table().rows();
    const PublishedPartitions partitions(reader.folder(), static_cast<int>(rows.size()), source);
    for (size_t i = 0; i < rows.size(); ++i) {
        auto attributes =
            reader.others(rows[i], {columns.number, columns.diagnosis, columns.clinical,
                                    columns.dermoscopic, columns.sex, columns.site});
        if (const QString part = partitions.of(static_cast<int>(i)); !part.isEmpty())
            attributes.emplace_back(u"published_partition"_s, part);
        takeCase(reader, columns, files, rows[i], attributes, source);
    }
    return source;
}

Result<ImportSource> readEdra(const QString &path)
{
    const QString inside = QFileInfo(path).isDir() ? fileIn(path, u"edraAtlas"_s) : QString();
    LD_TRY_ASSIGN(const TableReader reader, TableReader::open(inside.isEmpty() ? path : inside,
                                                              {u"edraAtlasCelebiMetadata.csv"_s}));
    Columns columns;
    LD_TRY_ASSIGN(columns.number, reader.needed({u"Case_Number"_s}));
    LD_TRY_ASSIGN(columns.diagnosis, reader.needed({u"Diagnosis"_s}));
    LD_TRY_ASSIGN(columns.clinical, reader.needed({u"Clinical"_s}));
    LD_TRY_ASSIGN(columns.dermoscopic, reader.needed({u"Dermatoscopic"_s}));
    columns.age = reader.column({u"Age"_s});
    columns.sex = reader.column({u"Sex"_s});
    columns.site = reader.column({u"Location"_s});
    columns.management = reader.column({u"Management"_s});
    const int diameter = reader.column({u"Diameter"_s});

    ImportSource source;
    source.format = ImportFormat::Edra;
    source.root = reader.folder();
    source.table = reader.name();
    source.diagnosisField = reader.columnName(columns.diagnosis, {});
    source.taxonomy = u"edra-20"_s;
    const FileIndex files(source.root);
    for (const CsvTable::Row &line : reader.table().rows()) {
        const QString age = reader.field(line, columns.age);
        if (!age.isEmpty() && !TableReader::age(age))
            source.notes.push_back(reader.note(line, columns.age,
                                               u"\"%1\" is no age: it is left out."_s.arg(age),
                                               u"The value is no age: it is left out."_s));
        auto attributes = reader.others(line, {columns.number, columns.diagnosis, columns.clinical,
                                               columns.dermoscopic, columns.age, columns.sex,
                                               columns.site, diameter});
        // 6,5 and 6.5 are the same diameter.
        const QString given = reader.field(line, diameter);
        if (const auto number = TableReader::number(given))
            attributes.emplace_back(reader.columnName(diameter, {}), QString::number(*number));
        else if (!given.isEmpty())
            attributes.emplace_back(reader.columnName(diameter, {}), given);
        takeCase(reader, columns, files, line, attributes, source);
    }
    return source;
}

} // namespace lesiondesk
