// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/FileIndex.h"
#include "core/import/Readers.h"
#include "core/import/TableReader.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// How the diagnosis was found: histo, follow_up, consensus or confocal. A confocal microscope's
/// finding is an expert's judgement.
LabelSource sourceOf(const QString &type)
{
    if (type == u"histo")
        return LabelSource::Histopathology;
    if (type == u"follow_up")
        return LabelSource::FollowUp;
    if (type == u"consensus")
        return LabelSource::Consensus;
    if (type == u"confocal")
        return LabelSource::Expert;
    return LabelSource::Recorded;
}

} // namespace

Result<ImportSource> readHam10000(const QString &path)
{
    LD_TRY_ASSIGN(const TableReader reader,
                  TableReader::open(path, {u"HAM10000_metadata.csv"_s, u"HAM10000_metadata"_s}));
    LD_TRY_ASSIGN(const int image, reader.needed({u"image_id"_s}));
    LD_TRY_ASSIGN(const int diagnosis, reader.needed({u"dx"_s}));
    LD_TRY_ASSIGN(const int lesion, reader.needed({u"lesion_id"_s}));
    const int type = reader.column({u"dx_type"_s});
    const int age = reader.column({u"age"_s});
    const int sex = reader.column({u"sex"_s});
    const int site = reader.column({u"localization"_s});

    ImportSource source;
    source.format = ImportFormat::Ham10000;
    source.root = reader.folder();
    source.table = reader.name();
    source.taxonomy = u"ham-7"_s;
    const FileIndex files(source.root);
    for (const CsvTable::Row &line : reader.table().rows()) {
        SourceRow row;
        row.line = line.line;
        row.key = reader.field(line, image);
        row.wanted = row.key;
        row.file = files.find(row.key);
        row.diagnosis = reader.field(line, diagnosis);
        row.lesionCase = reader.field(line, lesion);
        row.patient = row.lesionCase;
        row.modality = Modality::Dermoscopic;
        row.labelSource = sourceOf(reader.field(line, type).toLower());
        row.age = TableReader::age(reader.field(line, age));
        row.sex = sexFromKey(reader.field(line, sex)).value_or(Sex::Unknown);
        row.site = reader.field(line, site);
        row.attributes = reader.others(line, {image, diagnosis, lesion, age, sex, site});
        if (row.key.isEmpty() || row.lesionCase.isEmpty())
            source.rejected.push_back(
                {source.table, line.line, u"The row has no image_id or no lesion_id."_s});
        else if (row.diagnosis.isEmpty())
            source.rejected.push_back({source.table, line.line, u"The row has no diagnosis."_s});
        else
            source.rows.push_back(std::move(row));
    }
    return source;
}

} // namespace lesiondesk
