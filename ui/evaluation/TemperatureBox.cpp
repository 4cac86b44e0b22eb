// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/TemperatureBox.h"

#include "ui/evaluation/CurveWords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

bool isSame(const EvalScope &a, const EvalScope &b)
{
    return a.set == b.set && a.partition == b.partition && a.stage == b.stage;
}

} // namespace

TemperatureBox::TemperatureBox(QWidget *parent)
    : QWidget(parent), m_choice(new QComboBox(this)), m_text(new QLabel(this))
{
    setObjectName(u"temperatureBox"_s);
    m_choice->setObjectName(u"validationPart"_s);
    m_choice->setAccessibleName(tr("Part to fit the temperature on"));
    m_choice->setToolTip(tr("The temperature is fitted on these images, never on those that it is "
                            "judged by"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(20);
    m_text->setObjectName(u"temperatureText"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *label = new QLabel(tr("Fit te&mperature on"), this);
    label->setBuddy(m_choice);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_choice, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_text);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &TemperatureBox::partChosen);
    setParts({});
}

QString TemperatureBox::name(const ValidationPart &part) const
{
    const QString images = tr("%Ln image(s)", nullptr, part.images);
    if (!part.scope.set.isValid())
        return tr("this run's own training part · %1 · it was trained on them").arg(images);
    return part.scope.partition == Partition::Train
               ? tr("training part of “%1” · %2").arg(part.set, images)
               : tr("test part of “%1” · %2").arg(part.set, images);
}

void TemperatureBox::setParts(const std::vector<ValidationPart> &parts)
{
    const auto before = chosen();
    const QSignalBlocker quiet(m_choice);
    m_parts = parts;
    m_choice->clear();
    m_choice->addItem(tr("– nothing –"));
    for (const ValidationPart &part : parts) {
        m_choice->addItem(name(part));
        if (before && isSame(*before, part.scope))
            m_choice->setCurrentIndex(m_choice->count() - 1);
    }
    m_choice->setEnabled(!parts.empty());
    if (!chosen())
        showNothing();
}

std::optional<EvalScope> TemperatureBox::chosen() const
{
    const int index = m_choice->currentIndex() - 1;
    return index >= 0 && index < static_cast<int>(m_parts.size())
               ? std::optional(m_parts[static_cast<size_t>(index)].scope)
               : std::nullopt;
}

void TemperatureBox::showWorking()
{
    m_text->setText(tr("Fitting …"));
}

void TemperatureBox::showNothing()
{
    m_text->setText(
        m_parts.empty()
            ? tr("A temperature makes a run as sure as it is right. It has to be fitted on images "
                 "of other patients than these: let the run predict another frozen set, then "
                 "choose that here.")
            : tr("A temperature makes a run as sure as it is right; what is predicted stays the "
                 "same. Choose images of other patients to fit it on."));
}

void TemperatureBox::showError(const QString &sentence)
{
    m_text->setText(u"⚠ "_s + sentence);
}

void TemperatureBox::showFit(const TemperatureFit &fit, std::optional<double> before,
                             std::optional<double> after,
                             const std::optional<Interval> &intervalAfter)
{
    QStringList sentences{tr("Temperature %1, fitted on %2: ECE %3 before, %4 after.")
                              .arg(QLocale().toString(fit.temperature, 'f', 2),
                                   tr("%Ln image(s)", nullptr, fit.images),
                                   figureWithInterval(before, {}),
                                   figureWithInterval(after, intervalAfter))};
    if (fit.temperature > 1.02)
        sentences.append(tr("Above 1: the run is surer than it is right."));
    else if (fit.temperature < 0.98)
        sentences.append(tr("Below 1: the run is less sure than it is right."));
    if (fit.trainedOn > 0)
        sentences.append(
            u"⚠ "_s +
            tr("The run was trained on %Ln of these image(s) and is surer there than on new "
               "ones: the temperature comes out too low. Better take images that it has "
               "not seen.",
               nullptr, fit.trainedOn));
    m_text->setText(sentences.join(u' '));
}

} // namespace lesiondesk
