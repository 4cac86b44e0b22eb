// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/FrozenSet.h"
#include "core/domain/PlanTemplate.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QPushButton;

namespace lesiondesk
{

/// Asks which frozen sets play the parts that a strategy needs.
class TemplateDialog final : public QDialog
{
    Q_OBJECT

public:
    TemplateDialog(const QString &strategy, const PlanIngredients &start,
                   const std::vector<FrozenSetSummary> &sets, QWidget *parent = nullptr);

    /// Is there anything to ask? A strategy of one known set needs nothing more.
    bool hasQuestions() const { return m_asks; }
    PlanIngredients ingredients() const;

private:
    struct Part {
        FrozenSetId PlanIngredients::*set;
        QComboBox *box;
    };
    void addPart(const QString &name, const QString &label, FrozenSetId PlanIngredients::*set,
                 const std::vector<FrozenSetSummary> &sets);
    void showState();

    PlanIngredients m_ingredients;
    bool m_asks = false;
    std::vector<Part> m_parts;
    QPushButton *m_use;
};

} // namespace lesiondesk
