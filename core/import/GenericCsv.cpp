// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/FileIndex.h"
#include "core/import/Readers.h"
#include "core/import/TableReader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const QStringList kImage{u"image"_s,    u"image_path"_s, u"path"_s,
                         u"file"_s,     u"filename"_s,   u"file_name"_s,
                         u"image_id"_s, u"img_id"_s,     u"image_name"_s};
const QStringList kDiagnosis{u"diagnosis"_s, u"diagnostic"_s, u"label"_s,
                             u"class"_s,     u"dx"_s,         u"category"_s};

} // namespace

bool looksLikeGenericCsv(const TableReader &table)
{
    return table.column(kImage) >= 0 && table.column(kDiagnosis) >= 0;
}

Result<ImportSource> readGenericCsv(const QString &path)
{
    LD_TRY_ASSIGN(const TableReader reader, TableReader::open(path, {u"*.csv"_s, u"*.tsv"_s}));
    LD_TRY_ASSIGN(const int image, reader.needed(kImage));
    LD_TRY_ASSIGN(const int diagnosis, reader.needed(kDiagnosis));
    const int patient = reader.column({u"patient"_s, u"patient_id"_s});
    const int lesion = reader.column({u"case"_s, u"case_id"_s, u"lesion"_s, u"lesion_id"_s});
    const int modality = reader.column({u"modality"_s, u"image_type"_s});
    const int age = reader.column({u"age"_s, u"age_approx"_s});
    const int sex = reader.column({u"sex"_s, u"gender"_s});
    const int site = reader.column({u"site"_s, u"localization"_s, u"location"_s, u"region"_s,
                                    u"anatom_site_general"_s, u"anatom_site"_s});

    ImportSource source;
    source.format = ImportFormat::Csv;
    source.root = reader.folder();
    source.table = reader.name();
    source.diagnosisField = reader.columnName(diagnosis, {});
    PictureFinder files(source.root);
    for (const CsvTable::Row &line : reader.table().rows()) {
        const auto reject = [&](int column, const QString &reason, const QString &message = {}) {
            source.rejected.push_back(reader.note(line, column, reason, message));
        };
        SourceRow row;
        row.line = line.line;
        row.imageField = reader.columnName(image, {});
        row.wanted = reader.field(line, image);
        row.key = row.wanted;
        if (row.key.isEmpty()) {
            reject(image, u"The row names no image."_s);
            continue;
        }
        bool ambiguous = false;
        row.file = files.find(row.wanted, &ambiguous);
        if (ambiguous) {
            reject(image, u"Several files are called %1: write its folder too."_s.arg(row.wanted),
                   u"Several files have this name: write the folder too."_s);
            continue;
        }
        row.diagnosis = reader.field(line, diagnosis);
        const QString lesionKey = reader.field(line, lesion);
        row.patient = reader.field(line, patient);
        if (row.patient.isEmpty())
            row.patient = lesionKey.isEmpty() ? row.key : lesionKey;
        // Lesions are numbered per patient in some tables.
        if (lesionKey.isEmpty())
            row.lesionCase = row.key;
        else
            row.lesionCase =
                lesionKey.contains(row.patient) ? lesionKey : row.patient + u'_' + lesionKey;
        const auto shows = modalityFromKey(reader.field(line, modality));
        const auto gender = sexFromKey(reader.field(line, sex));
        if (!shows) {
            reject(
                modality,
                u"\"%1\" is no modality: write macroscopic, anatomical, dermoscopic or nothing."_s
                    .arg(reader.field(line, modality)));
            continue;
        }
        row.modality = *shows;
        row.sex = gender.value_or(Sex::Unknown);
        row.age = TableReader::age(reader.field(line, age));
        row.site = reader.field(line, site);
        row.attributes =
            reader.others(line, {image, diagnosis, patient, lesion, modality, age, sex, site});
        source.rows.push_back(std::move(row));
    }
    return source;
}

} // namespace lesiondesk
