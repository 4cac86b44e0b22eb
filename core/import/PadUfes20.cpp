// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/FileIndex.h"
#include "core/import/Readers.h"
#include "core/import/TableReader.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Result<ImportSource> readPadUfes20(const QString &path)
{
    LD_TRY_ASSIGN(const TableReader reader, TableReader::open(path, {u"metadata.csv"_s}));
    LD_TRY_ASSIGN(const int image, reader.needed({u"img_id"_s}));
    LD_TRY_ASSIGN(const int diagnosis, reader.needed({u"diagnostic"_s}));
    LD_TRY_ASSIGN(const int patient, reader.needed({u"patient_id"_s}));
    LD_TRY_ASSIGN(const int lesion, reader.needed({u"lesion_id"_s}));
    const int age = reader.column({u"age"_s});
    const int sex = reader.column({u"gender"_s});
    const int site = reader.column({u"region"_s});
    const int biopsed = reader.column({u"biopsed"_s});

    ImportSource source;
    source.format = ImportFormat::PadUfes20;
    source.root = reader.folder();
    source.table = reader.name();
    source.diagnosisField = reader.columnName(diagnosis, {});
    source.taxonomy = u"pad-6"_s;
    const FileIndex files(source.root);
    for (const CsvTable::Row &line : reader.table().rows()) {
        SourceRow row;
        row.line = line.line;
        row.imageField = reader.columnName(image, {});
        row.wanted = reader.field(line, image);
        row.key = FileIndex::isPicture(row.wanted) ? row.wanted.left(row.wanted.lastIndexOf(u'.'))
                                                   : row.wanted;
        row.file = files.find(row.wanted);
        row.diagnosis = reader.field(line, diagnosis);
        row.patient = reader.field(line, patient);
        row.lesionCase = row.patient + u'_' + reader.field(line, lesion);
        row.modality = Modality::Macroscopic;
        row.age = TableReader::age(reader.field(line, age));
        row.sex = sexFromKey(reader.field(line, sex)).value_or(Sex::Unknown);
        row.site = reader.field(line, site).toLower();
        row.labelSource = reader.field(line, biopsed).compare(u"true", Qt::CaseInsensitive) == 0
                              ? LabelSource::Histopathology
                              : LabelSource::Recorded;
        row.attributes = reader.others(line, {image, diagnosis, patient, lesion, age, sex, site});
        reader.take(source, line, std::move(row), {image, patient, diagnosis});
    }
    return source;
}

} // namespace lesiondesk
