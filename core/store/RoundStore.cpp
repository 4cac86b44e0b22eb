// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/RoundStore.h"

#include "core/base/Hashing.h"
#include "core/domain/Image.h"
#include "core/store/RecordStore.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const QString kRoundColumns =
    u"SELECT r.id, r.name, r.mode, r.state, r.taxonomy_id, r.seed, r.created, r.closed, "
    "(SELECT count(*) FROM round_image i WHERE i.round_id = r.id) FROM round r "_s;

const QString kReadingColumns =
    u"SELECT r.id, r.round_id, r.image_id, r.reader, r.diagnosis_id, r.modality, r.confidence, "
    "r.cannot_judge, r.comment, r.agreed, r.retracted, r.seconds, r.created FROM reading r "_s;

Round roundFrom(const QSqlQuery &row)
{
    Round round;
    round.id = RoundId(row.value(0).toLongLong());
    round.name = row.value(1).toString();
    round.mode = static_cast<RoundMode>(row.value(2).toInt());
    round.state = static_cast<RoundState>(row.value(3).toInt());
    round.taxonomy = TaxonomyId(row.value(4).toLongLong());
    round.seed = row.value(5).toString().toULongLong();
    round.created = timeFromStored(row.value(6));
    round.closed = timeFromStored(row.value(7));
    round.images = row.value(8).toInt();
    return round;
}

std::vector<Reading> readingsFrom(QSqlQuery &rows)
{
    std::vector<Reading> readings;
    while (rows.next()) {
        Reading reading;
        reading.id = ReadingId(rows.value(0).toLongLong());
        reading.round = RoundId(rows.value(1).toLongLong());
        reading.image = ImageId(rows.value(2).toLongLong());
        reading.reader = rows.value(3).toString();
        reading.diagnosis = DiagnosisId(rows.value(4).toLongLong());
        if (!rows.value(5).isNull())
            reading.modality = static_cast<Modality>(rows.value(5).toInt());
        reading.confidence = static_cast<Confidence>(rows.value(6).toInt());
        reading.cannotJudge = rows.value(7).toString();
        reading.comment = rows.value(8).toString();
        reading.agreed = rows.value(9).toBool();
        reading.retracted = rows.value(10).toBool();
        reading.seconds = rows.value(11).toDouble();
        reading.time = timeFromStored(rows.value(12));
        readings.push_back(std::move(reading));
    }
    return readings;
}

/// A null QString is bound as NULL, which a NOT NULL column refuses.
QString text(const QString &given)
{
    return given.isNull() ? u""_s : given;
}

QString modeKey(RoundMode mode)
{
    return mode == RoundMode::Blind ? u"blind"_s : u"validating"_s;
}

QString originOf(const Round &round)
{
    return u"round "_s + round.name;
}

} // namespace

Result<RoundId> RoundStore::create(const Round &round, const std::vector<ImageId> &images,
                                   const Clock &clock)
{
    const QString name = round.name.trimmed();
    if (name.isEmpty())
        return failure(u"A round needs a name."_s);
    if (images.empty())
        return failure(u"The round \"%1\" would have no image: choose some first."_s.arg(name));
    LD_TRY_ASSIGN(const auto transaction, Transaction::begin(m_db));
    LD_TRY_ASSIGN(const QVariant same,
                  m_db.value(u"SELECT id FROM round WHERE name = ?"_s, {name}));
    if (same.isValid())
        return failure(u"There is a round called \"%1\" already: choose another name."_s.arg(name));
    LD_TRY_ASSIGN(const QSqlQuery inserted,
                  m_db.run(u"INSERT INTO round (name, mode, state, taxonomy_id, seed, created) "
                           "VALUES (?, ?, 0, ?, ?, ?)"_s,
                           {name, static_cast<int>(round.mode), toStored(round.taxonomy),
                            QString::number(round.seed), toStored(clock.now())}));
    const RoundId id(inserted.lastInsertId().toLongLong());
    LD_TRY_ASSIGN(QSqlQuery insert,
                  m_db.prepare(u"INSERT INTO round_image (round_id, position, image_id) "
                               "VALUES (?, ?, ?)"_s));
    // A picture that has not been read to its end has no hash yet: its file stands for it.
    LD_TRY_ASSIGN(QSqlQuery hashOf,
                  m_db.prepare(u"SELECT coalesce(nullif(sha256, ''), path || ' ' || bytes) "
                               "FROM image WHERE id = ?"_s));
    QSet<ImageId> seen;
    QByteArray hashes;
    for (const ImageId image : images) {
        if (seen.contains(image))
            continue;
        LD_TRY(m_db.exec(hashOf, {image.value}));
        if (!hashOf.next())
            return failure(
                u"The project has no image %1 any more: choose again."_s.arg(image.value));
        hashes += hashOf.value(0).toString().toUtf8() + '\n';
        hashOf.finish();
        LD_TRY(m_db.exec(insert, {id.value, static_cast<int>(seen.size()), image.value}));
        seen.insert(image);
    }
    LD_TRY(RecordStore(m_db).add(u"round made"_s,
                                 {{u"name"_s, name},
                                  {u"mode"_s, modeKey(round.mode)},
                                  {u"images"_s, static_cast<int>(seen.size())},
                                  {u"seed"_s, QString::number(round.seed)}},
                                 sha256(hashes), {{u"round"_s, id.value}}, clock));
    LD_TRY(transaction->commit());
    return id;
}

Result<std::vector<Round>> RoundStore::all()
{
    LD_TRY_ASSIGN(QSqlQuery rows, m_db.run(kRoundColumns + u"ORDER BY r.id DESC"_s));
    std::vector<Round> rounds;
    while (rows.next())
        rounds.push_back(roundFrom(rows));
    return rounds;
}

Result<Round> RoundStore::get(RoundId id)
{
    LD_TRY_ASSIGN(QSqlQuery rows, m_db.run(kRoundColumns + u"WHERE r.id = ?"_s, {id.value}));
    if (!rows.next())
        return failure(u"The project has no round %1."_s.arg(id.value));
    return roundFrom(rows);
}

Result<std::vector<ImageId>> RoundStore::images(RoundId id)
{
    LD_TRY_ASSIGN(
        QSqlQuery rows,
        m_db.run(u"SELECT image_id FROM round_image WHERE round_id = ? ORDER BY position"_s,
                 {id.value}));
    std::vector<ImageId> images;
    while (rows.next())
        images.emplace_back(rows.value(0).toLongLong());
    return images;
}

Result<std::vector<QString>> RoundStore::readers(RoundId id)
{
    LD_TRY_ASSIGN(
        QSqlQuery rows,
        m_db.run(u"SELECT DISTINCT reader FROM reading WHERE round_id = ? ORDER BY reader"_s,
                 {id.value}));
    std::vector<QString> readers;
    while (rows.next())
        readers.push_back(rows.value(0).toString());
    return readers;
}

Result<std::vector<RoundStore::ReaderProgress>> RoundStore::progress(RoundId id)
{
    LD_TRY_ASSIGN(
        QSqlQuery rows,
        m_db.run(u"SELECT n.reader, sum(CASE WHEN r.retracted = 0 THEN 1 ELSE 0 END) "
                 "FROM (SELECT reader, max(id) AS newest FROM reading "
                 "WHERE round_id = ? GROUP BY reader, image_id) n "
                 "JOIN reading r ON r.id = n.newest GROUP BY n.reader ORDER BY n.reader"_s,
                 {id.value}));
    std::vector<ReaderProgress> progress;
    while (rows.next())
        progress.push_back({rows.value(0).toString(), rows.value(1).toInt()});
    return progress;
}

Result<ReadingId> RoundStore::append(const Reading &reading)
{
    const bool complete = !reading.cannotJudge.trimmed().isEmpty() ||
                          (reading.diagnosis.isValid() && reading.modality.has_value());
    if (!complete && !reading.retracted)
        return failure(u"The reading is not complete: it needs a diagnosis and a modality, or the "
                       "reason why the image cannot be judged."_s);
    if (reading.reader.trimmed().isEmpty())
        return failure(u"The reading has no reader: enter your initials."_s);
    LD_TRY_ASSIGN(const auto transaction, Transaction::begin(m_db));
    LD_TRY_ASSIGN(const Round round, get(reading.round));
    if (round.state == RoundState::Closed)
        return failure(
            u"The round \"%1\" is closed: no reading can be added to it."_s.arg(round.name));
    LD_TRY_ASSIGN(const QVariant member,
                  m_db.value(u"SELECT 1 FROM round_image WHERE round_id = ? AND image_id = ?"_s,
                             {reading.round.value, reading.image.value}));
    if (!member.isValid())
        return failure(
            u"The round \"%1\" does not hold image %2."_s.arg(round.name).arg(reading.image.value));
    LD_TRY_ASSIGN(
        const QSqlQuery inserted,
        m_db.run(
            u"INSERT INTO reading (round_id, image_id, reader, diagnosis_id, modality, confidence, "
            "cannot_judge, comment, agreed, retracted, seconds, created) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {reading.round.value, reading.image.value, reading.reader, toStored(reading.diagnosis),
             reading.modality ? QVariant(static_cast<int>(*reading.modality)) : QVariant(),
             static_cast<int>(reading.confidence), text(reading.cannotJudge), text(reading.comment),
             reading.agreed ? 1 : 0, reading.retracted ? 1 : 0, reading.seconds,
             toStored(reading.time)}));
    const ReadingId id(inserted.lastInsertId().toLongLong());
    LD_TRY(transaction->commit());
    return id;
}

Result<std::vector<Reading>> RoundStore::current(RoundId id, const QString &reader)
{
    LD_TRY_ASSIGN(QSqlQuery rows,
                  m_db.run(kReadingColumns +
                               u"JOIN (SELECT max(id) AS newest FROM reading "
                               "WHERE round_id = ? AND reader = ? GROUP BY image_id) n "
                               "ON n.newest = r.id WHERE r.retracted = 0 "
                               "ORDER BY r.image_id"_s,
                           {id.value, reader}));
    return readingsFrom(rows);
}

Result<std::vector<Reading>> RoundStore::history(RoundId id)
{
    LD_TRY_ASSIGN(QSqlQuery rows,
                  m_db.run(kReadingColumns + u"WHERE r.round_id = ? ORDER BY r.id"_s, {id.value}));
    return readingsFrom(rows);
}

Result<std::vector<Reading>> RoundStore::ofImage(ImageId image)
{
    LD_TRY_ASSIGN(QSqlQuery rows,
                  m_db.run(kReadingColumns + u"JOIN round o ON o.id = r.round_id AND o.state = ? "
                                             "WHERE r.image_id = ? ORDER BY r.id"_s,
                           {static_cast<int>(RoundState::Closed), image.value}));
    return readingsFrom(rows);
}

Result<std::vector<RoundStore::ClosedReader>> RoundStore::closedReaders()
{
    LD_TRY_ASSIGN(QSqlQuery rows,
                  m_db.run(u"SELECT DISTINCT r.reader, o.id, o.name FROM (SELECT max(id) AS newest "
                           "FROM reading GROUP BY round_id, reader, image_id) n "
                           "JOIN reading r ON r.id = n.newest AND r.retracted = 0 "
                           "JOIN round o ON o.id = r.round_id AND o.state = ? "
                           "ORDER BY r.reader, o.id DESC"_s,
                           {static_cast<int>(RoundState::Closed)}));
    std::vector<ClosedReader> readers;
    while (rows.next())
        readers.push_back({rows.value(0).toString(), RoundId(rows.value(1).toLongLong()),
                           rows.value(2).toString()});
    return readers;
}

Result<std::vector<Reading>> RoundStore::currentOfClosed(const QString &reader)
{
    LD_TRY_ASSIGN(QSqlQuery rows,
                  m_db.run(kReadingColumns +
                               u"JOIN (SELECT max(c.id) AS newest FROM reading c "
                               "JOIN (SELECT max(m.id) AS id FROM reading m "
                               "JOIN round o ON o.id = m.round_id AND o.state = ? "
                               "WHERE m.reader = ? GROUP BY m.round_id, m.image_id) k "
                               "ON k.id = c.id WHERE c.retracted = 0 GROUP BY c.image_id) n "
                               "ON n.newest = r.id ORDER BY r.image_id"_s,
                           {static_cast<int>(RoundState::Closed), reader}));
    return readingsFrom(rows);
}

Result<void> RoundStore::addSkip(RoundId id, ImageId image, const QString &reader, bool back,
                                 const Clock &clock)
{
    if (auto done = m_db.run(u"INSERT INTO round_skip (round_id, image_id, reader, back, created) "
                             "VALUES (?, ?, ?, ?, ?)"_s,
                             {id.value, image.value, reader, back ? 1 : 0, toStored(clock.now())});
        !done)
        return done.error();
    return {};
}

Result<std::vector<ImageId>> RoundStore::skipped(RoundId id, const QString &reader)
{
    LD_TRY_ASSIGN(QSqlQuery rows,
                  m_db.run(u"SELECT s.image_id FROM round_skip s JOIN (SELECT max(id) AS newest "
                           "FROM round_skip WHERE round_id = ? AND reader = ? GROUP BY image_id) n "
                           "ON n.newest = s.id WHERE s.back = 0 ORDER BY s.id"_s,
                           {id.value, reader}));
    std::vector<ImageId> images;
    while (rows.next())
        images.emplace_back(rows.value(0).toLongLong());
    return images;
}

Result<void> RoundStore::close(RoundId id, const std::vector<Verdict> &verdicts, const Clock &clock)
{
    LD_TRY_ASSIGN(const auto transaction, Transaction::begin(m_db));
    LD_TRY_ASSIGN(const Round round, get(id));
    if (round.state == RoundState::Closed)
        return failure(u"The round \"%1\" is closed already."_s.arg(round.name));
    const QString now = toStored(clock.now());
    LD_TRY_ASSIGN(QSqlQuery before,
                  m_db.prepare(u"SELECT recorded_id, modality FROM image WHERE id = ?"_s));
    LD_TRY_ASSIGN(QSqlQuery validate,
                  m_db.prepare(u"UPDATE image SET validated_id = ? WHERE id = ?"_s));
    LD_TRY_ASSIGN(
        QSqlQuery label,
        m_db.prepare(u"INSERT INTO label (image_id, diagnosis_id, source, origin, created) "
                     "VALUES (?, ?, ?, ?, ?)"_s));
    LD_TRY_ASSIGN(QSqlQuery tag, m_db.prepare(u"UPDATE image SET modality = ? WHERE id = ?"_s));
    LD_TRY_ASSIGN(QSqlQuery tagHistory,
                  m_db.prepare(u"INSERT INTO modality_change (image_id, before, after, origin, "
                               "created) VALUES (?, ?, ?, ?, ?)"_s));
    int validated = 0;
    int changed = 0;
    int retagged = 0;
    QByteArray inputs;
    for (const Verdict &verdict : verdicts) {
        LD_TRY(m_db.exec(before, {verdict.image.value}));
        if (!before.next())
            return failure(u"The project has no image %1 any more."_s.arg(verdict.image.value));
        const DiagnosisId recorded(before.value(0).toLongLong());
        const auto modality = static_cast<Modality>(before.value(1).toInt());
        before.finish();
        inputs += QByteArray::number(verdict.image.value) + ' ' +
                  QByteArray::number(verdict.diagnosis.value) + ' ' +
                  (verdict.modality ? QByteArray::number(static_cast<int>(*verdict.modality))
                                    : QByteArray("-")) +
                  '\n';
        if (verdict.diagnosis.isValid()) {
            LD_TRY(m_db.exec(validate, {verdict.diagnosis.value, verdict.image.value}));
            LD_TRY(m_db.exec(label, {verdict.image.value, verdict.diagnosis.value,
                                     static_cast<int>(LabelSource::Expert), originOf(round), now}));
            ++validated;
            changed += verdict.diagnosis == recorded ? 0 : 1;
        }
        if (verdict.modality && *verdict.modality != modality) {
            const int after = static_cast<int>(*verdict.modality);
            LD_TRY(m_db.exec(tag, {after, verdict.image.value}));
            LD_TRY(m_db.exec(tagHistory, {verdict.image.value, static_cast<int>(modality), after,
                                          originOf(round), now}));
            ++retagged;
        }
    }
    if (auto done = m_db.run(u"UPDATE round SET state = ?, closed = ? WHERE id = ?"_s,
                             {static_cast<int>(RoundState::Closed), now, id.value});
        !done)
        return done.error();
    LD_TRY(RecordStore(m_db).add(
        u"round closed"_s,
        {{u"round"_s, id.value}, {u"name"_s, round.name}, {u"mode"_s, modeKey(round.mode)}},
        sha256(inputs),
        {{u"images"_s, round.images},
         {u"validated"_s, validated},
         {u"changed"_s, changed},
         {u"retagged"_s, retagged}},
        clock));
    return transaction->commit();
}

Result<std::vector<RoundStore::Retagged>> RoundStore::retagged(RoundId id)
{
    LD_TRY_ASSIGN(const Round round, get(id));
    LD_TRY_ASSIGN(QSqlQuery rows, m_db.run(u"SELECT image_id, before, after FROM modality_change "
                                           "WHERE origin = ? ORDER BY id"_s,
                                           {originOf(round)}));
    std::vector<Retagged> changes;
    while (rows.next())
        changes.push_back({ImageId(rows.value(0).toLongLong()),
                           static_cast<Modality>(rows.value(1).toInt()),
                           static_cast<Modality>(rows.value(2).toInt())});
    return changes;
}

} // namespace lesiondesk
