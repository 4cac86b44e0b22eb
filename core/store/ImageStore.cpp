// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ImageStore.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <future>
#include <tuple>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

// A reading counts until the same reader gives another one of the same image in the same round.
const QString kReadImages =
    u"SELECT DISTINCT r.image_id FROM reading r WHERE r.retracted = 0 AND NOT EXISTS ("
    "SELECT 1 FROM reading n WHERE n.round_id = r.round_id AND n.reader = r.reader "
    "AND n.image_id = r.image_id AND n.id > r.id)"_s;

const QString kRow =
    u"SELECT i.id, i.dataset_id, i.case_id, c.patient_id, i.recorded_id, i.validated_id, "
    u"i.modality, "
    "i.key, c.key, p.key, EXISTS (%1 AND r.image_id = i.id) "
    "FROM json_each(?) w CROSS JOIN image i ON i.id = w.value "
    "JOIN lesion_case c ON c.id = i.case_id JOIN patient p ON p.id = c.patient_id "
    "ORDER BY w.key"_s.arg(kReadImages);

ImageRow rowFrom(const QSqlQuery &row)
{
    ImageRow image;
    image.id = ImageId(row.value(0).toLongLong());
    image.dataset = DatasetId(row.value(1).toLongLong());
    image.lesionCase = CaseId(row.value(2).toLongLong());
    image.patient = PatientId(row.value(3).toLongLong());
    image.recorded = DiagnosisId(row.value(4).toLongLong());
    image.validated = DiagnosisId(row.value(5).toLongLong());
    image.modality = static_cast<Modality>(row.value(6).toInt());
    image.key = row.value(7).toString();
    image.caseKey = row.value(8).toString();
    image.patientKey = row.value(9).toString();
    image.read = row.value(10).toBool();
    return image;
}

QString absolutePath(const ProjectPaths &paths, const QString &root, const QString &path)
{
    return (root.isEmpty() ? paths.imagesFolder() : root) + u'/' + path;
}

/// What the rows of the catalogue take from other tables, by the number of the id: ids count from
/// one upwards, and a table is quicker than a hash.
struct CaseNames {
    struct Case {
        PatientId patient;
        QString key;
    };
    std::vector<Case> cases;
    std::vector<QString> patients;
    QSet<qint64> read; ///< images
};

template <typename T>
T &atId(std::vector<T> &values, qint64 id)
{
    const auto at = static_cast<size_t>(id);
    if (at >= values.size())
        values.resize(std::max(at + 1, values.size() + values.size() / 2));
    return values[at];
}

Result<CaseNames> readCaseNames(const QString &file)
{
    CaseNames names;
    LD_TRY_ASSIGN(const auto database, Database::open(file, Database::Mode::ReadOnly));
    {
        LD_TRY_ASSIGN(QSqlQuery rows, database->run(u"SELECT id, key FROM patient"_s));
        while (rows.next())
            atId(names.patients, rows.value(0).toLongLong()) = rows.value(1).toString();
    }
    {
        LD_TRY_ASSIGN(QSqlQuery rows,
                      database->run(u"SELECT id, patient_id, key FROM lesion_case"_s));
        while (rows.next())
            atId(names.cases, rows.value(0).toLongLong()) = {PatientId(rows.value(1).toLongLong()),
                                                             rows.value(2).toString()};
    }
    LD_TRY_ASSIGN(QSqlQuery rows, database->run(kReadImages));
    while (rows.next())
        names.read.insert(rows.value(0).toLongLong());
    return names;
}

} // namespace

Result<std::vector<ImageRow>> ImageStore::catalogue()
{
    // Three plain scans instead of one join: a million rows are read in the order in which they
    // lie. The names come over a connection of their own, which is opened after this scan has
    // begun: it knows every case that the scan can meet.
    LD_TRY_ASSIGN(
        QSqlQuery rows,
        m_db.run(u"SELECT id, dataset_id, case_id, recorded_id, validated_id, modality, key "
                 "FROM image"_s));
    std::vector<ImageRow> images;
    bool more = rows.next();
    auto reading =
        std::async(std::launch::async, [file = m_db.file()] { return readCaseNames(file); });
    for (; more; more = rows.next()) {
        ImageRow &image = images.emplace_back();
        image.id = ImageId(rows.value(0).toLongLong());
        image.dataset = DatasetId(rows.value(1).toLongLong());
        image.lesionCase = CaseId(rows.value(2).toLongLong());
        image.recorded = DiagnosisId(rows.value(3).toLongLong());
        image.validated = DiagnosisId(rows.value(4).toLongLong());
        image.modality = static_cast<Modality>(rows.value(5).toInt());
        image.key = rows.value(6).toString();
    }
    const Result<CaseNames> read = reading.get();
    if (!read)
        return read.error();
    const CaseNames &names = *read;
    for (ImageRow &image : images) {
        if (const auto at = static_cast<size_t>(image.lesionCase.value); at < names.cases.size()) {
            image.caseKey = names.cases[at].key;
            image.patient = names.cases[at].patient;
        }
        if (const auto at = static_cast<size_t>(image.patient.value); at < names.patients.size())
            image.patientKey = names.patients[at];
        image.read = names.read.contains(image.id.value);
    }
    const auto before = [](const ImageRow &a, const ImageRow &b) {
        return std::tie(a.dataset, a.lesionCase, a.id) < std::tie(b.dataset, b.lesionCase, b.id);
    };
    if (!std::is_sorted(images.begin(), images.end(), before))
        std::sort(images.begin(), images.end(), before);
    return images;
}

Result<std::vector<ImageRow>> ImageStore::firstOfCatalogue(int most)
{
    std::vector<ImageId> ids;
    LD_TRY_ASSIGN(QSqlQuery datasets, m_db.run(u"SELECT id FROM dataset ORDER BY id"_s));
    while (static_cast<int>(ids.size()) < most && datasets.next()) {
        // As many cases as images are enough: each has one at least, as a rule.
        LD_TRY_ASSIGN(QSqlQuery rows,
                      m_db.run(u"SELECT i.id FROM (SELECT id FROM lesion_case WHERE dataset_id = ? "
                               "ORDER BY id LIMIT ?) c JOIN image i ON i.case_id = c.id "
                               "ORDER BY i.case_id, i.id LIMIT ?"_s,
                               {datasets.value(0), most, most - static_cast<int>(ids.size())}));
        while (rows.next())
            ids.emplace_back(rows.value(0).toLongLong());
    }
    return rows(ids);
}

Result<std::vector<ImageRow>> ImageStore::rows(const std::vector<ImageId> &ids)
{
    // All ids at once, as one bound value: a statement per image takes five times as long.
    QStringList wanted;
    wanted.reserve(static_cast<qsizetype>(ids.size()));
    for (const ImageId id : ids)
        wanted.append(QString::number(id.value));
    LD_TRY_ASSIGN(QSqlQuery query, m_db.run(kRow, {u'[' + wanted.join(u',') + u']'}));
    std::vector<ImageRow> images;
    images.reserve(ids.size());
    while (query.next())
        images.push_back(rowFrom(query));
    return images;
}

Result<ImageDetails> ImageStore::details(ImageId id)
{
    ImageDetails details;
    LD_TRY_ASSIGN(auto found, rows({id}));
    if (found.empty())
        return failure(u"There is no image %1 in this project."_s.arg(id.value));
    details.row = std::move(found.front());
    LD_TRY_ASSIGN(
        QSqlQuery row,
        m_db.run(u"SELECT d.name, t.path, i.path, i.sha256, i.bytes, i.modified, i.width, "
                 "i.height, p.sex, c.age, c.site, c.attributes, i.trouble "
                 "FROM image i JOIN dataset d ON d.id = i.dataset_id "
                 "JOIN root t ON t.id = i.root_id JOIN lesion_case c ON c.id = i.case_id "
                 "JOIN patient p ON p.id = c.patient_id WHERE i.id = ?"_s,
                 {id.value}));
    if (!row.next())
        return failure(u"There is no image %1 in this project."_s.arg(id.value));
    details.datasetName = row.value(0).toString();
    details.file = absolutePath(m_paths, row.value(1).toString(), row.value(2).toString());
    details.sha256 = row.value(3).toString();
    details.bytes = row.value(4).toLongLong();
    details.modified = timeFromStored(row.value(5));
    details.width = row.value(6).toInt();
    details.height = row.value(7).toInt();
    details.sex = static_cast<Sex>(row.value(8).toInt());
    if (!row.value(9).isNull())
        details.age = row.value(9).toDouble();
    details.site = row.value(10).toString();
    details.trouble = row.value(12).toString();
    LD_TRY_ASSIGN(details.maskFile, maskFile(id));
    const QJsonObject attributes =
        QJsonDocument::fromJson(row.value(11).toString().toUtf8()).object();
    for (auto it = attributes.begin(); it != attributes.end(); ++it)
        details.attributes.emplace_back(it.key(), it.value().toVariant().toString());

    LD_TRY_ASSIGN(QSqlQuery labels,
                  m_db.run(u"SELECT diagnosis_id, source, origin, created FROM label "
                           "WHERE image_id = ? ORDER BY id"_s,
                           {id.value}));
    while (labels.next())
        details.labels.push_back({id, DiagnosisId(labels.value(0).toLongLong()),
                                  static_cast<LabelSource>(labels.value(1).toInt()),
                                  labels.value(2).toString(), timeFromStored(labels.value(3))});
    return details;
}

Result<void> ImageStore::names(const std::function<void(const ImageName &)> &take)
{
    LD_TRY_ASSIGN(QSqlQuery rows, m_db.run(u"SELECT id, dataset_id, key FROM image ORDER BY id"_s));
    while (rows.next())
        take({ImageId(rows.value(0).toLongLong()), DatasetId(rows.value(1).toLongLong()),
              rows.value(2).toString()});
    return {};
}

Result<std::vector<ImageFile>> ImageStore::files(const std::vector<ImageId> &ids)
{
    LD_TRY_ASSIGN(QSqlQuery query,
                  m_db.prepare(u"SELECT t.path, i.path, i.sha256 FROM image i "
                               "JOIN root t ON t.id = i.root_id WHERE i.id = ?"_s));
    std::vector<ImageFile> files;
    files.reserve(ids.size());
    for (const ImageId id : ids) {
        LD_TRY(m_db.exec(query, {id.value}));
        if (query.next())
            files.push_back(
                {id, absolutePath(m_paths, query.value(0).toString(), query.value(1).toString()),
                 query.value(2).toString()});
    }
    return files;
}

Result<QString> ImageStore::maskFile(ImageId id)
{
    LD_TRY_ASSIGN(QSqlQuery row, m_db.run(u"SELECT t.path, m.path FROM image_mask m "
                                          "JOIN root t ON t.id = m.root_id WHERE m.image_id = ?"_s,
                                          {id.value}));
    return row.next() ? absolutePath(m_paths, row.value(0).toString(), row.value(1).toString())
                      : QString();
}

Result<std::vector<ImageStore::Fingerprint>> ImageStore::fingerprints(DatasetId dataset)
{
    LD_TRY_ASSIGN(QSqlQuery rows,
                  m_db.run(u"SELECT id, sha256, perceptual_hash, trouble <> '' FROM image "
                           "WHERE dataset_id = ?"_s,
                           {dataset.value}));
    std::vector<Fingerprint> fingerprints;
    while (rows.next())
        fingerprints.push_back({ImageId(rows.value(0).toLongLong()), rows.value(1).toString(),
                                static_cast<quint64>(rows.value(2).toLongLong()),
                                rows.value(3).toBool()});
    return fingerprints;
}

Result<QHash<CaseId, QString>> ImageStore::caseAttribute(DatasetId dataset, const QString &name)
{
    // instr() spares the reading of what cannot hold it.
    LD_TRY_ASSIGN(QSqlQuery rows, m_db.run(u"SELECT id, attributes FROM lesion_case "
                                           "WHERE dataset_id = ? AND instr(attributes, ?) > 0"_s,
                                           {dataset.value, name}));
    QHash<CaseId, QString> values;
    while (rows.next()) {
        const QJsonObject attributes =
            QJsonDocument::fromJson(rows.value(1).toString().toUtf8()).object();
        const QString value = attributes.value(name).toVariant().toString();
        if (!value.isEmpty())
            values.insert(CaseId(rows.value(0).toLongLong()), value);
    }
    return values;
}

Result<std::vector<ImageId>> ImageStore::imagesOfCase(CaseId lesionCase)
{
    LD_TRY_ASSIGN(QSqlQuery rows, m_db.run(u"SELECT id FROM image WHERE case_id = ? ORDER BY key"_s,
                                           {lesionCase.value}));
    std::vector<ImageId> ids;
    while (rows.next())
        ids.push_back(ImageId(rows.value(0).toLongLong()));
    return ids;
}

Result<std::vector<ImageStore::ModalityChange>>
ImageStore::setModality(const std::vector<ImageId> &ids, Modality modality, const QString &origin,
                        const Clock &clock)
{
    LD_TRY_ASSIGN(const auto transaction, Transaction::begin(m_db));
    LD_TRY_ASSIGN(QSqlQuery before, m_db.prepare(u"SELECT modality FROM image WHERE id = ?"_s));
    LD_TRY_ASSIGN(QSqlQuery update, m_db.prepare(u"UPDATE image SET modality = ? WHERE id = ?"_s));
    LD_TRY_ASSIGN(
        QSqlQuery history,
        m_db.prepare(u"INSERT INTO modality_change (image_id, before, after, origin, created) "
                     "VALUES (?, ?, ?, ?, ?)"_s));
    const QString now = toStored(clock.now());
    std::vector<ModalityChange> changes;
    for (const ImageId id : ids) {
        LD_TRY(m_db.exec(before, {id.value}));
        if (!before.next())
            return failure(u"There is no image %1 in this project."_s.arg(id.value));
        const auto old = static_cast<Modality>(before.value(0).toInt());
        before.finish();
        if (old == modality)
            continue;
        LD_TRY(m_db.exec(update, {static_cast<int>(modality), id.value}));
        LD_TRY(m_db.exec(
            history, {id.value, static_cast<int>(old), static_cast<int>(modality), origin, now}));
        changes.push_back({id, old, modality});
    }
    LD_TRY(transaction->commit());
    return changes;
}

Result<void> ImageStore::revertModality(const std::vector<ModalityChange> &changes,
                                        const QString &origin, const Clock &clock)
{
    LD_TRY_ASSIGN(const auto transaction, Transaction::begin(m_db));
    LD_TRY_ASSIGN(QSqlQuery update, m_db.prepare(u"UPDATE image SET modality = ? WHERE id = ?"_s));
    LD_TRY_ASSIGN(
        QSqlQuery history,
        m_db.prepare(u"INSERT INTO modality_change (image_id, before, after, origin, created) "
                     "VALUES (?, ?, ?, ?, ?)"_s));
    const QString now = toStored(clock.now());
    for (const ModalityChange &change : changes) {
        LD_TRY(m_db.exec(update, {static_cast<int>(change.before), change.image.value}));
        LD_TRY(m_db.exec(history, {change.image.value, static_cast<int>(change.after),
                                   static_cast<int>(change.before), origin, now}));
    }
    return transaction->commit();
}

Result<QSqlQuery *> ImageStore::exec(std::optional<QSqlQuery> &kept, const QString &sql,
                                     const QVariantList &values)
{
    if (!kept) {
        LD_TRY_ASSIGN(kept, m_db.prepare(sql));
    }
    LD_TRY(m_db.exec(*kept, values));
    return &*kept;
}

Result<PatientId> ImageStore::ensurePatient(DatasetId dataset, const QString &key, Sex sex)
{
    LD_TRY_ASSIGN(
        QSqlQuery *const row,
        exec(m_ensurePatient,
             u"INSERT INTO patient (dataset_id, key, sex) VALUES (?, ?, ?) "
             "ON CONFLICT (dataset_id, key) DO UPDATE SET "
             "sex = CASE WHEN excluded.sex = 0 THEN sex ELSE excluded.sex END RETURNING id"_s,
             {dataset.value, key, static_cast<int>(sex)}));
    row->next();
    const PatientId id(row->value(0).toLongLong());
    row->finish();
    return id;
}

Result<CaseId> ImageStore::ensureCase(DatasetId dataset, PatientId patient, const QString &key,
                                      std::optional<double> age, const QString &site,
                                      const QByteArray &attributesJson)
{
    LD_TRY_ASSIGN(
        QSqlQuery *const row,
        exec(m_ensureCase,
             u"INSERT INTO lesion_case (dataset_id, patient_id, key, age, site, attributes) "
             "VALUES (?, ?, ?, ?, ?, ?) "
             "ON CONFLICT (dataset_id, key) DO UPDATE SET patient_id = excluded.patient_id, "
             "age = coalesce(excluded.age, age), "
             "site = CASE WHEN excluded.site = '' THEN site ELSE excluded.site END, "
             "attributes = excluded.attributes RETURNING id"_s,
             {dataset.value, patient.value, key, age ? QVariant(*age) : QVariant(),
              site.isNull() ? u""_s : site, QString::fromUtf8(attributesJson)}));
    row->next();
    const CaseId id(row->value(0).toLongLong());
    row->finish();
    return id;
}

Result<ImageId> ImageStore::insert(const NewImage &image)
{
    LD_TRY_ASSIGN(
        const QSqlQuery *const inserted,
        exec(m_insert,
             u"INSERT INTO image (dataset_id, case_id, key, root_id, path, sha256, bytes, "
             "modified, width, height, perceptual_hash, modality, recorded_id) "
             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
             {image.dataset.value, image.lesionCase.value, image.key, image.root.value, image.path,
              image.sha256.isNull() ? u""_s : image.sha256, image.bytes, toStored(image.modified),
              image.width, image.height, static_cast<qint64>(image.perceptualHash),
              static_cast<int>(image.modality), toStored(image.recorded)}));
    return ImageId(inserted->lastInsertId().toLongLong());
}

Result<void> ImageStore::addLabel(const Label &label)
{
    if (const auto done =
            exec(m_addLabel,
                 u"INSERT INTO label (image_id, diagnosis_id, source, origin, "
                 "created) VALUES (?, ?, ?, ?, ?)"_s,
                 {label.image.value, toStored(label.diagnosis), static_cast<int>(label.source),
                  label.origin, toStored(label.time)});
        !done)
        return done.error();
    return {};
}

} // namespace lesiondesk
