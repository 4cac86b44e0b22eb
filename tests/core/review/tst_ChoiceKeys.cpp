// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/ChoiceKeys.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lesiondesk;

namespace
{

/// The built-in class list with ids 1, 2, 3 … as a project would give.
Taxonomy numbered(const QString &key)
{
    auto taxonomy = Taxonomy::builtIn(key);
    if (!taxonomy)
        qFatal("%s", qPrintable(taxonomy.error().message));
    qint64 id = 0;
    for (Diagnosis &diagnosis : taxonomy->diagnoses)
        diagnosis.id = DiagnosisId(++id);
    return *taxonomy;
}

QString digits(const std::vector<DiagnosisChoice> &choices)
{
    QString text;
    for (const DiagnosisChoice &choice : choices)
        text += choice.digit.isNull() ? u'-' : choice.digit;
    return text;
}

QStringList found(const std::vector<DiagnosisChoice> &choices, const QString &letters)
{
    QStringList keys;
    for (const int i : findChoices(choices, letters))
        keys.append(choices[static_cast<size_t>(i)].diagnosis.key);
    return keys;
}

} // namespace

class TestChoiceKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewClassesAllGetDigits()
    {
        QCOMPARE(digits(assignKeys(numbered(u"pad-6"_s), {})), u"123456"_s);
    }

    void tenMostFrequentOfThirteenInTaxonomyOrder()
    {
        // Classes 2, 5 and 9 never occur: the other ten get 1 … 9 and 0 down the list.
        std::vector<DiagnosisId> recorded;
        for (int id = 1; id <= 13; ++id) {
            for (int n = 0; n < id && id != 2 && id != 5 && id != 9; ++n)
                recorded.emplace_back(id);
        }
        QCOMPARE(digits(assignKeys(numbered(u"dermai-13"_s), recorded)), u"1-23-456-7890"_s);
    }

    void equalsGoToTheEarlierClass()
    {
        QCOMPARE(digits(assignKeys(numbered(u"dermai-13"_s), {})), u"1234567890---"_s);
        QCOMPARE(digits(assignKeys(numbered(u"dermai-13"_s), {DiagnosisId(13)})),
                 u"123456789---0"_s);
    }

    void lettersFindByNameWordAndAlias()
    {
        const auto choices = assignKeys(numbered(u"dermai-13"_s), {});
        QCOMPARE(found(choices, u"mo"_s), QStringList{u"MolCont"_s});
        QCOMPARE(found(choices, u"BCC"_s), QStringList{u"BCC"_s});
        QCOMPARE(found(choices, u"wart"_s), QStringList{u"VWart"_s});      // second word, alias
        QCOMPARE(found(choices, u"hemangioma"_s), QStringList{u"Haem"_s}); // alias only
        // Solar lentigo begins with the letters, actinic keratosis is also called solar keratosis.
        QCOMPARE(found(choices, u"solar"_s), (QStringList{u"SLent"_s, u"ActKer"_s}));
        QCOMPARE(found(choices, u"zzz"_s), QStringList());
        QCOMPARE(found(choices, {}).size(), 13);
    }
};

QTEST_APPLESS_MAIN(TestChoiceKeys)
#include "tst_ChoiceKeys.moc"
