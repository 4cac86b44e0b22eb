// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/RoundChanges.h"
#include "core/review/Verdicts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lesiondesk;

namespace
{

const DiagnosisId kNev(1);
const DiagnosisId kBcc(2);
const DiagnosisId kMel(3);

class Readings
{
public:
    Readings &add(const QString &reader, int image, DiagnosisId diagnosis,
                  std::optional<Modality> modality = Modality::Macroscopic)
    {
        Reading reading;
        reading.id = ReadingId(static_cast<qint64>(m_list.size()) + 1);
        reading.reader = reader;
        reading.image = ImageId(image);
        reading.diagnosis = diagnosis;
        reading.modality = modality;
        if (!diagnosis.isValid())
            reading.cannotJudge = u"blurred"_s;
        m_list.push_back(reading);
        return *this;
    }
    Readings &retract()
    {
        m_list.push_back(m_list.back());
        m_list.back().id = ReadingId(static_cast<qint64>(m_list.size()));
        m_list.back().retracted = true;
        return *this;
    }
    const std::vector<Reading> &list() const { return m_list; }
    /// The verdict on the only image.
    RoundStore::Verdict verdict() const
    {
        const auto all = verdicts(currentReadings(m_list));
        return all.size() == 1 ? all.front() : RoundStore::Verdict{};
    }

private:
    std::vector<Reading> m_list;
};

} // namespace

class TestVerdicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneReaderDecides()
    {
        const auto verdict = Readings().add(u"AL"_s, 7, kBcc).verdict();
        QCOMPARE(verdict.image, ImageId(7));
        QCOMPARE(verdict.diagnosis, kBcc);
        QCOMPARE(verdict.modality, std::optional(Modality::Macroscopic));
    }

    void newestReadingCounts()
    {
        QCOMPARE(Readings().add(u"AL"_s, 7, kBcc).add(u"AL"_s, 7, kNev).verdict().diagnosis, kNev);
    }

    void retractedReadingDoesNotCount()
    {
        const Readings readings = Readings().add(u"AL"_s, 7, kBcc).retract();
        QVERIFY(currentReadings(readings.list()).empty());
        QVERIFY(verdicts(currentReadings(readings.list())).empty());
        QCOMPARE(
            Readings().add(u"AL"_s, 7, kBcc).retract().add(u"AL"_s, 7, kNev).verdict().diagnosis,
            kNev);
    }

    void majorityOfThree()
    {
        QCOMPARE(Readings()
                     .add(u"AL"_s, 7, kBcc)
                     .add(u"MK"_s, 7, kNev)
                     .add(u"TS"_s, 7, kBcc)
                     .verdict()
                     .diagnosis,
                 kBcc);
    }

    void tieLeavesTheRecordedLabel()
    {
        const auto two = Readings().add(u"AL"_s, 7, kBcc).add(u"MK"_s, 7, kNev).verdict();
        QCOMPARE(two.image, ImageId(7));
        QVERIFY(!two.diagnosis.isValid());
        QVERIFY(!Readings()
                     .add(u"AL"_s, 7, kBcc)
                     .add(u"MK"_s, 7, kNev)
                     .add(u"TS"_s, 7, kMel)
                     .verdict()
                     .diagnosis.isValid());
    }

    void cannotJudgeLeavesTheRecordedLabel()
    {
        QVERIFY(!Readings().add(u"AL"_s, 7, {}).verdict().diagnosis.isValid());
        QVERIFY(
            !Readings().add(u"AL"_s, 7, {}).add(u"MK"_s, 7, kBcc).verdict().diagnosis.isValid());
        QCOMPARE(Readings()
                     .add(u"AL"_s, 7, {})
                     .add(u"MK"_s, 7, kBcc)
                     .add(u"TS"_s, 7, kBcc)
                     .verdict()
                     .diagnosis,
                 kBcc);
    }

    void tagsAreCountedAmongThoseWhoGaveOne()
    {
        const auto verdict = Readings()
                                 .add(u"AL"_s, 7, {}, std::nullopt)
                                 .add(u"MK"_s, 7, kBcc, Modality::Anatomical)
                                 .verdict();
        QCOMPARE(verdict.modality, std::optional(Modality::Anatomical));
        QVERIFY(!Readings()
                     .add(u"AL"_s, 7, kBcc, Modality::Macroscopic)
                     .add(u"MK"_s, 7, kBcc, Modality::Anatomical)
                     .verdict()
                     .modality);
    }

    void changesImageByImage()
    {
        std::vector<ImageRow> rows(4);
        for (size_t i = 0; i < rows.size(); ++i) {
            rows[i].id = ImageId(static_cast<qint64>(i) + 1);
            rows[i].recorded = kNev;
        }
        rows[0].modality = Modality::Macroscopic;
        const auto changes = roundChanges(rows, Readings()
                                                    .add(u"AL"_s, 1, kNev)
                                                    .add(u"AL"_s, 2, kMel, Modality::Dermoscopic)
                                                    .add(u"AL"_s, 3, {}, std::nullopt)
                                                    .list());
        QCOMPARE(changes.size(), size_t{4});
        QCOMPARE(changes[0].outcome, RoundOutcome::Confirmed);
        QCOMPARE(changes[1].outcome, RoundOutcome::Changed);
        QCOMPARE(changes[1].recorded, kNev);
        QCOMPARE(changes[1].validated, kMel);
        QCOMPARE(changes[1].before, Modality::Untagged);
        QCOMPARE(changes[1].after, Modality::Dermoscopic);
        QCOMPARE(changes[2].outcome, RoundOutcome::Undecided);
        QCOMPARE(changes[2].readers, 1);
        QCOMPARE(changes[3].outcome, RoundOutcome::Unread);
        const RoundSummary summary = summaryOf(changes);
        QCOMPARE(summary.confirmed, 1);
        QCOMPARE(summary.changed, 1);
        QCOMPARE(summary.undecided, 1);
        QCOMPARE(summary.unread, 1);
        QCOMPARE(summary.retagged, 1);
    }
};

QTEST_APPLESS_MAIN(TestVerdicts)
#include "tst_Verdicts.moc"
