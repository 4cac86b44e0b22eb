// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sections/Sections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QStringList trainingData(const ReportFacts &facts, const Phrasebook &book)
{
    QStringList items;
    for (const RunFacts &run : facts.runs) {
        QStringList sets;
        for (const SetName &set : run.record.sets)
            sets.append(set.text());
        const QString id = QString::number(run.record.run.id.value);
        if (!run.record.run.origin.isEmpty())
            items.append(book.text(QT_TRANSLATE_NOOP("Report", "Run %1: not known; its "
                                                               "predictions were made elsewhere, "
                                                               "for the set %2."))
                             .arg(id, sets.join(u", "_s)));
        else if (run.record.run.plan.weights.isEmpty())
            items.append(book.text(QT_TRANSLATE_NOOP("Report", "Run %1: from scratch on %2."))
                             .arg(id, sets.join(u" → "_s)));
        else
            items.append(book.text(QT_TRANSLATE_NOOP("Report", "Run %1: weights of ImageNet, then "
                                                               "%2."))
                             .arg(id, sets.join(u" → "_s)));
    }
    return items;
}

/// The classes of a set with fewer images in a part than `enough`.
QStringList smallClasses(const SetFacts &set, Partition part, int enough, const Phrasebook &book)
{
    QStringList found;
    for (size_t k = 0; k < set.classes.size(); ++k) {
        const int images = set.images(static_cast<int>(k), part);
        if (images < enough)
            found.append(u"%1 (%2)"_s.arg(set.classes[k].key, book.count(images)));
    }
    return found;
}

QStringList limitsOf(const SetFacts &set, const Phrasebook &book)
{
    constexpr int kFewToLearnFrom = 50;
    QStringList items;
    const QStringList fewTest = smallClasses(set, Partition::Test, kEnoughToRank, book);
    if (!fewTest.isEmpty())
        items.append(
            book.text(QT_TRANSLATE_NOOP("Report", "%1: too few test images to say how well these "
                                                  "classes are told apart: %2."))
                .arg(set.name.text(), fewTest.join(u", "_s)));
    const QStringList fewTrain = smallClasses(set, Partition::Train, kFewToLearnFrom, book);
    if (!fewTrain.isEmpty())
        items.append(
            book.text(QT_TRANSLATE_NOOP("Report", "%1: classes with fewer than %2 "
                                                  "training images: %3."))
                .arg(set.name.text(), QString::number(kFewToLearnFrom), fewTrain.join(u", "_s)));
    const int untagged = set.untagged(Partition::Train) + set.untagged(Partition::Test);
    const int images = set.images(Partition::Train) + set.images(Partition::Test);
    if (untagged > 0)
        items.append(book.text(QT_TRANSLATE_NOOP("Report", "%1: %2 of %3 images have no modality "
                                                           "tag, so that figures by modality say "
                                                           "nothing about them."))
                         .arg(set.name.text(), book.count(untagged), book.count(images)));
    if (set.patientsInBothParts > 0)
        items.append(book.text(QT_TRANSLATE_NOOP("Report", "%1: patients with images in both "
                                                           "parts: %2. The figures are too good "
                                                           "for new patients."))
                         .arg(set.name.text(), book.count(set.patientsInBothParts)));
    const auto mismatched =
        std::count_if(set.mismatches.begin(), set.mismatches.end(), [](const auto &mismatch) {
            return mismatch.distance && mismatch.pHolm < 0.05;
        });
    if (mismatched > 0)
        items.append(book.text(QT_TRANSLATE_NOOP("Report", "%1: classes that are photographed "
                                                           "differently in training and test: %2 "
                                                           "(see Findings)."))
                         .arg(set.name.text(), book.count(mismatched)));
    return items;
}

/// What the test images do not tell: facts that are unknown for most of them, and values that are
/// too rare.
QStringList gapsOf(const RunFacts &run, const Phrasebook &book)
{
    QStringList items;
    const QString id = QString::number(run.record.run.id.value);
    const auto known = [&](SliceBy by) {
        return std::find_if(run.slices.begin(), run.slices.end(),
                            [by](const SliceGroup &group) { return group.by == by; });
    };
    const std::vector<std::pair<SliceBy, const char *>> groups{
        {SliceBy::Sex, QT_TRANSLATE_NOOP("Report", "sex")},
        {SliceBy::Age, QT_TRANSLATE_NOOP("Report", "age")},
        {SliceBy::SkinType, QT_TRANSLATE_NOOP("Report", "skin type")}};
    QStringList missing;
    QStringList rare;
    for (const auto &[by, words] : groups) {
        const auto group = known(by);
        if (group == run.slices.end()) {
            missing.append(book.text(words));
            continue;
        }
        for (const Slice &slice : group->slices) {
            if (slice.tooSmall && slice.values.value(0) != u"unknown")
                rare.append(u"%1 %2 (%3)"_s.arg(
                    book.text(words), factWords(slice.values.value(0), book), book.count(slice.n)));
        }
    }
    if (!missing.isEmpty())
        items.append(book.text(QT_TRANSLATE_NOOP("Report", "Run %1: the test images do not tell "
                                                           "groups apart by %2: whether the model "
                                                           "serves all groups is not known."))
                         .arg(id, missing.join(u", "_s)));
    if (!rare.isEmpty())
        items.append(book.text(QT_TRANSLATE_NOOP("Report", "Run %1: groups with too few test "
                                                           "images to judge: %2."))
                         .arg(id, rare.join(u", "_s)));
    return items;
}

} // namespace

void addModelCard(ReportDocument &document, const ReportFacts &facts, const Phrasebook &book)
{
    document.heading(1, book.text(QT_TRANSLATE_NOOP("Report", "Model card")));
    document.heading(2, book.text(QT_TRANSLATE_NOOP("Report", "Intended use")));
    document.list(
        {book.text(QT_TRANSLATE_NOOP(
             "Report", "Research on the classification of photographs of skin lesions: to compare "
                       "ways of training, and to find wrong labels and weak spots of a set.")),
         book.text(QT_TRANSLATE_NOOP("Report", "Not for diagnosis, triage or treatment: "
                                               "neither the program nor what it trains is "
                                               "approved as a medical device.")),
         book.text(QT_TRANSLATE_NOOP(
             "Report", "The model knows the classes named here and no others: a lesion of any "
                       "other kind, or healthy skin, gets one of them all the same."))});
    document.heading(2, book.text(QT_TRANSLATE_NOOP("Report", "Training data")));
    document.list(trainingData(facts, book));
    document.heading(2, book.text(QT_TRANSLATE_NOOP("Report", "Limits")));
    QStringList limits;
    if (facts.isArtificial())
        limits.append(book.text(QT_TRANSLATE_NOOP(
            "Report", "There are artificial images among the data, drawn by the program: the "
                      "figures say nothing about photographs of patients.")));
    for (const SetFacts &set : facts.sets)
        limits.append(limitsOf(set, book));
    for (const RunFacts &run : facts.runs) {
        if (run.result)
            limits.append(gapsOf(run, book));
    }
    limits.append(book.text(QT_TRANSLATE_NOOP(
        "Report", "The test images come from the same collections as the training images: on "
                  "images of other hospitals, cameras and populations the figures are likely to "
                  "be lower.")));
    document.list(limits);
}

} // namespace lesiondesk
