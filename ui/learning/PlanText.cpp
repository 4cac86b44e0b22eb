// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/PlanText.h"

#include "ui/learning/RunText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QString words(const char *text, int number = -1)
{
    return QCoreApplication::translate("PlanText", text, nullptr, number);
}

} // namespace

QString strategyText(const QString &strategy)
{
    if (strategy == u"o")
        return words(QT_TRANSLATE_NOOP("PlanText", "from scratch: target"));
    if (strategy == u"x")
        return words(QT_TRANSLATE_NOOP("PlanText", "ImageNet → merged set"));
    if (strategy == u"a")
        return words(QT_TRANSLATE_NOOP("PlanText", "ImageNet → target"));
    if (strategy == u"b")
        return words(QT_TRANSLATE_NOOP("PlanText", "ImageNet → first set → target"));
    if (strategy == u"c")
        return words(QT_TRANSLATE_NOOP("PlanText", "ImageNet → first set → second set → target"));
    return {};
}

QString stageFactsText(const StageFacts &facts)
{
    if (facts.classes == 0)
        return {};
    const QLocale locale;
    return words(QT_TRANSLATE_NOOP(
                     "PlanText",
                     "%1 classes, %2 training and %3 test images. Batches of %4: %5 steps an "
                     "epoch, %6 epochs, about %7."))
        .arg(locale.toString(facts.classes), locale.toString(facts.trainImages),
             locale.toString(facts.testImages), locale.toString(facts.batchSize),
             locale.toString(facts.stepsPerEpoch), locale.toString(facts.epochs),
             durationText(facts.seconds));
}

QString stageRowText(int stage, const QString &setName, const StageFacts *facts, int problems,
                     int warnings)
{
    QStringList lines;
    lines.append(u"%1 · %2"_s.arg(stage + 1).arg(
        setName.isEmpty() ? words(QT_TRANSLATE_NOOP("PlanText", "no set yet")) : setName));
    if (facts && facts->classes > 0) {
        const QLocale locale;
        lines.append(words(QT_TRANSLATE_NOOP("PlanText",
                                             "%1 classes · %2 images · %3 steps × %4 epochs · %5"))
                         .arg(locale.toString(facts->classes), locale.toString(facts->trainImages),
                              locale.toString(facts->stepsPerEpoch), locale.toString(facts->epochs),
                              durationText(facts->seconds)));
    } else {
        lines.append(u"…"_s);
    }
    if (problems > 0)
        lines.append(u"⚠ "_s + words(QT_TRANSLATE_N_NOOP("PlanText", "%n problem(s)"), problems));
    else if (warnings > 0)
        lines.append(u"⚠ "_s + words(QT_TRANSLATE_N_NOOP("PlanText", "%n warning(s)"), warnings));
    return lines.join(u'\n');
}

QString planOutlookText(const PlanReview &review)
{
    int epochs = 0;
    for (const StageFacts &facts : review.stages)
        epochs += facts.epochs;
    if (epochs == 0 || review.seconds <= 0)
        return {};
    return words(QT_TRANSLATE_N_NOOP("PlanText",
                                     "%1 epochs in %n stage(s), about %2 on %3, up to %4 of "
                                     "memory."),
                 static_cast<int>(review.stages.size()))
        .arg(QLocale().toString(epochs), durationText(review.seconds), review.device.name,
             bytesText(review.memoryBytes));
}

} // namespace lesiondesk
