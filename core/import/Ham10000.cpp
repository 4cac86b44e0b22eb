// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/FileIndex.h"
#include "core/import/Readers.h"
#include "core/import/TableReader.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

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
    source.diagnosisField = reader.columnName(diagnosis, {});
    source.taxonomy = u"ham-7"_s;
    const FileIndex files(source.root);
    for (const CsvTable::Row &line : reader.table().rows()) {
        SourceRow row;
        row.line = line.line;
        row.key = reader.field(line, image);
        row.imageField = reader.columnName(image, {});
        row.wanted = row.key;
        row.file = files.find(row.key);
        row.mask = files.find(row.key + u"_segmentation.png"_s);
        row.diagnosis = reader.field(line, diagnosis);
        row.lesionCase = reader.field(line, lesion);
        row.patient = row.lesionCase;
        row.modality = Modality::Dermoscopic;
        row.labelSource =
            labelSourceFromKey(reader.field(line, type)).value_or(LabelSource::Recorded);
        row.age = TableReader::age(reader.field(line, age));
        row.sex = sexFromKey(reader.field(line, sex)).value_or(Sex::Unknown);
        row.site = reader.field(line, site);
        row.attributes = reader.others(line, {image, diagnosis, lesion, age, sex, site});
        reader.take(source, line, std::move(row), {image, lesion, diagnosis});
    }
    return source;
}

} // namespace lesiondesk
