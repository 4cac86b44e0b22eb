// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/FileIndex.h"
#include "core/import/Readers.h"
#include "core/import/TableReader.h"

#include <QDate>
#include <QHash>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const QStringList kImage{u"image"_s, u"image_file"_s, u"image_path"_s, u"image_id"_s,
                         u"file"_s,  u"filename"_s,   u"path"_s};
const QStringList kDiagnosis{u"diagnosis"_s, u"differential_diagnosis"_s, u"class"_s, u"label"_s};
const QStringList kCase{u"case"_s,        u"case_id"_s,    u"referral"_s,
                        u"referral_id"_s, u"request_id"_s, u"lesion_id"_s};
const QStringList kDate{u"referral_date"_s, u"date_of_referral"_s, u"request_date"_s,
                        u"referred"_s};
const QStringList kPriority{u"priority"_s, u"referral_priority"_s, u"urgency"_s, u"triage"_s};

/// yyyy-MM-dd, with or without a time behind it; nothing for what is no day of the calendar.
std::optional<QDate> dateFrom(const QString &text)
{
    const bool hasTime =
        text.size() > 10 && (text[10] == u'T' || text[10] == u' ') &&
        QDateTime::fromString(QString(text).replace(10, 1, u"T"_s), Qt::ISODate).isValid();
    if (text.size() != 10 && !hasTime)
        return std::nullopt;
    const QDate date = QDate::fromString(text.left(10), u"yyyy-MM-dd"_s);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

/// routine, priority or urgent, as the words of triage systems mean them.
std::optional<QString> priorityFrom(const QString &text)
{
    static const QHash<QString, QString> kWords{{u"routine"_s, u"routine"_s},
                                                {u"normal"_s, u"routine"_s},
                                                {u"low"_s, u"routine"_s},
                                                {u"non-urgent"_s, u"routine"_s},
                                                {u"priority"_s, u"priority"_s},
                                                {u"medium"_s, u"priority"_s},
                                                {u"soon"_s, u"priority"_s},
                                                {u"prioritário"_s, u"priority"_s},
                                                {u"prioritario"_s, u"priority"_s},
                                                {u"urgent"_s, u"urgent"_s},
                                                {u"high"_s, u"urgent"_s},
                                                {u"very urgent"_s, u"urgent"_s},
                                                {u"muito prioritário"_s, u"urgent"_s},
                                                {u"muito prioritario"_s, u"urgent"_s}};
    const auto found = kWords.constFind(text.toLower());
    return found == kWords.constEnd() ? std::nullopt : std::optional(*found);
}

/// One pass over the table. Every field is checked: the table comes out of a hospital's own
/// system, where a wrong value can be put right.
class DermAiReader
{
public:
    DermAiReader(const TableReader &reader, ImportSource &source)
        : m_reader(reader), m_source(source), m_files(reader.folder())
    {
    }

    Result<void> readColumns()
    {
        LD_TRY_ASSIGN(m_image, m_reader.needed(kImage));
        LD_TRY_ASSIGN(m_diagnosis, m_reader.needed(kDiagnosis));
        LD_TRY_ASSIGN(m_case, m_reader.needed(kCase));
        m_patient = m_reader.column({u"patient"_s, u"patient_id"_s});
        m_modality = m_reader.column({u"modality"_s, u"image_type"_s});
        m_age = m_reader.column({u"age"_s, u"age_years"_s, u"age_approx"_s});
        m_sex = m_reader.column({u"sex"_s, u"gender"_s});
        m_site = m_reader.column(
            {u"body_site"_s, u"site"_s, u"localization"_s, u"location"_s, u"region"_s});
        m_date = m_reader.column(kDate);
        m_priority = m_reader.column(kPriority);
        m_source.diagnosisField = m_reader.columnName(m_diagnosis, {});
        return {};
    }

    void read(const CsvTable::Row &line)
    {
        SourceRow row;
        row.line = line.line;
        row.imageField = m_reader.columnName(m_image, {});
        row.wanted = text(line, m_image);
        row.key = row.wanted;
        row.lesionCase = text(line, m_case);
        row.patient = text(line, m_patient);
        if (row.patient.isEmpty())
            row.patient = row.lesionCase;
        row.diagnosis = text(line, m_diagnosis);
        row.site = text(line, m_site);
        if (!understand(line, row))
            return;
        for (auto &other :
             m_reader.others(line, {m_image, m_diagnosis, m_case, m_patient, m_modality, m_age,
                                    m_sex, m_site, m_date, m_priority}))
            row.attributes.push_back(std::move(other));
        m_reader.take(m_source, line, std::move(row), {m_image, m_case});
    }

private:
    QString text(const CsvTable::Row &line, int column) const
    {
        return m_reader.field(line, column);
    }

    /// What is wrong with a value, and how it should be written.
    bool reject(const CsvTable::Row &line, int column, const QString &rule)
    {
        m_source.rejected.push_back(m_reader.note(line, column,
                                                  u"\"%1\" is %2."_s.arg(text(line, column), rule),
                                                  u"The value is %1."_s.arg(rule)));
        return false;
    }

    bool understand(const CsvTable::Row &line, SourceRow &row)
    {
        if (!row.wanted.isEmpty()) {
            bool ambiguous = false;
            row.file = m_files.find(row.wanted, &ambiguous);
            if (ambiguous)
                return reject(line, m_image, u"the name of several files: write the folder too"_s);
        }
        const auto modality = modalityFromKey(text(line, m_modality));
        if (!modality)
            return reject(line, m_modality,
                          u"no modality: write macroscopic, anatomical, dermoscopic or nothing"_s);
        row.modality = *modality;
        const auto sex = sexFromKey(text(line, m_sex));
        if (!sex)
            return reject(line, m_sex, u"no sex: write female, male, unknown or nothing"_s);
        row.sex = *sex;
        if (!text(line, m_age).isEmpty()) {
            row.age = TableReader::age(text(line, m_age));
            if (!row.age)
                return reject(line, m_age, u"no age: write years from 0 to 130 or nothing"_s);
        }
        if (!text(line, m_date).isEmpty()) {
            const auto date = dateFrom(text(line, m_date));
            if (!date)
                return reject(line, m_date, u"no date: write year-month-day, as in 2019-05-28"_s);
            row.attributes.emplace_back(u"referral_date"_s, date->toString(Qt::ISODate));
        }
        if (!text(line, m_priority).isEmpty()) {
            const auto priority = priorityFrom(text(line, m_priority));
            if (!priority)
                return reject(line, m_priority,
                              u"no priority: write routine, priority, urgent or nothing"_s);
            row.attributes.emplace_back(u"priority"_s, *priority);
        }
        const QString owner = m_owners.value(row.lesionCase, row.patient);
        if (owner != row.patient)
            return reject(line, m_patient,
                          u"another patient than an earlier row gives to the same case"_s);
        m_owners.insert(row.lesionCase, row.patient);
        return true;
    }

    const TableReader &m_reader;
    ImportSource &m_source;
    PictureFinder m_files;
    QHash<QString, QString> m_owners; ///< whose each case is
    int m_image = -1;
    int m_diagnosis = -1;
    int m_case = -1;
    int m_patient = -1;
    int m_modality = -1;
    int m_age = -1;
    int m_sex = -1;
    int m_site = -1;
    int m_date = -1;
    int m_priority = -1;
};

} // namespace

bool looksLikeDermAi(const TableReader &table)
{
    return table.column(kImage) >= 0 && table.column(kDiagnosis) >= 0 && table.column(kCase) >= 0 &&
           table.column(kDate) >= 0 && table.column(kPriority) >= 0;
}

QByteArray dermAiTemplate()
{
    return csvLine({u"case"_s, u"patient"_s, u"image"_s, u"diagnosis"_s, u"modality"_s, u"age"_s,
                    u"sex"_s, u"body_site"_s, u"referral_date"_s, u"priority"_s}) +
           "\n" +
           csvLine({u"C0001"_s, u"P0001"_s, u"images/C0001.jpg"_s, u"SebKer"_s, u"macroscopic"_s,
                    u"63"_s, u"female"_s, u"back"_s, u"2019-05-28"_s, u"routine"_s}) +
           "\n";
}

Result<ImportSource> readDermAi(const QString &path)
{
    LD_TRY_ASSIGN(const TableReader table, TableReader::open(path, {u"*.csv"_s, u"*.tsv"_s}));
    ImportSource source;
    source.format = ImportFormat::DermAi;
    source.root = table.folder();
    source.table = table.name();
    source.taxonomy = u"dermai-13"_s;
    DermAiReader reader(table, source);
    LD_TRY(reader.readColumns());
    for (const CsvTable::Row &line : table.table().rows())
        reader.read(line);
    return source;
}

} // namespace lesiondesk
