// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/TemplateDialog.h"

#include "ui/learning/PlanText.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// The parts that a strategy's plan is made of, found by making one of marked sets.
std::vector<FrozenSetId PlanIngredients::*> partsOf(const QString &strategy)
{
    PlanIngredients marked;
    marked.weights = u"weights"_s;
    const std::vector parts{&PlanIngredients::first, &PlanIngredients::second,
                            &PlanIngredients::merged, &PlanIngredients::target};
    for (size_t k = 0; k < parts.size(); ++k)
        marked.*parts[k] = FrozenSetId(static_cast<qint64>(k) + 1);
    std::vector<FrozenSetId PlanIngredients::*> used;
    if (const auto plan = planFromTemplate(strategy, marked)) {
        for (const TrainStage &stage : plan->stages)
            used.push_back(parts[static_cast<size_t>(stage.set.value) - 1]);
    }
    return used;
}

} // namespace

TemplateDialog::TemplateDialog(const QString &strategy, const PlanIngredients &start,
                               const std::vector<FrozenSetSummary> &sets, QWidget *parent)
    : QDialog(parent), m_ingredients(start)
{
    setObjectName(u"templateDialog"_s);
    setWindowTitle(tr("Strategy %1").arg(strategy));
    auto *text = new QLabel(strategyText(strategy), this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addLayout(form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_use = buttons->addButton(tr("Use"), QDialogButtonBox::AcceptRole);
    m_use->setObjectName(u"useTemplate"_s);
    m_use->setToolTip(tr("Fills the form with this strategy's stages (Enter)"));
    m_use->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    for (FrozenSetId PlanIngredients::*part : partsOf(strategy)) {
        const bool isTarget = part == &PlanIngredients::target;
        m_asks = m_asks || !isTarget || !(start.*part).isValid();
        if (isTarget)
            addPart(u"templateTarget"_s, tr("Target"), part, sets);
        else if (part == &PlanIngredients::first)
            addPart(u"templateFirst"_s, tr("First set"), part, sets);
        else if (part == &PlanIngredients::second)
            addPart(u"templateSecond"_s, tr("Second set"), part, sets);
        else
            addPart(u"templateMerged"_s, tr("Merged set"), part, sets);
        form->addRow(m_parts.back().box->accessibleName(), m_parts.back().box);
    }
    layout->addWidget(buttons);
    showState();
}

void TemplateDialog::addPart(const QString &name, const QString &label,
                             FrozenSetId PlanIngredients::*set,
                             const std::vector<FrozenSetSummary> &sets)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(label);
    box->setPlaceholderText(tr("choose a frozen set"));
    box->setToolTip(tr("The frozen set that plays this part"));
    box->setMinimumContentsLength(24);
    for (const FrozenSetSummary &one : sets)
        box->addItem(one.name, one.id.value);
    box->setCurrentIndex(box->findData((m_ingredients.*set).value));
    connect(box, &QComboBox::currentIndexChanged, this, &TemplateDialog::showState);
    m_parts.push_back({set, box});
}

void TemplateDialog::showState()
{
    m_use->setEnabled(std::all_of(m_parts.begin(), m_parts.end(),
                                  [](const Part &part) { return part.box->currentIndex() >= 0; }));
}

PlanIngredients TemplateDialog::ingredients() const
{
    PlanIngredients chosen = m_ingredients;
    for (const Part &part : m_parts)
        chosen.*part.set = FrozenSetId(part.box->currentData().toLongLong());
    return chosen;
}

} // namespace lesiondesk
