// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/FrozenSet.h"
#include "core/domain/PlanTemplate.h"
#include "core/learning/PlanReview.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QPushButton;

namespace lesiondesk
{

class PlanHeader;
class Prompts;
class StageEditor;
class StageList;

/// The plan of the next run: what its stages share, the stages, and the fields of the chosen one.
/// What speaks against it stands beside the field that it is about, what it will see and take
/// beside the stage and above the Train button.
class PlanForm final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanForm(Prompts &prompts, QWidget *parent = nullptr);

    void setSets(const std::vector<FrozenSetSummary> &sets);
    /// Makes this the set of the last stage: the one that the run is scored on.
    void chooseTarget(FrozenSetId id);
    TrainPlan plan() const;
    void setPlan(const TrainPlan &plan);
    /// What was found out about plan(); until then Train is off.
    void setReview(const PlanReview &review, const std::vector<Device> &devices);
    /// Keeps the weights file for the next time.
    void rememberWeights() const;

Q_SIGNALS:
    void changed();
    void trainRequested();

private:
    void makeLayout();
    QWidget *makeFileButtons();
    void startTemplate(const QString &strategy);
    void applyTemplate(const QString &strategy, PlanIngredients ingredients);
    void load();
    void save();
    void onChanged();
    void onStageChosen();
    void showReview();
    QString setName(FrozenSetId id) const;

    Prompts &m_prompts;
    std::vector<FrozenSetSummary> m_sets;
    std::optional<PlanReview> m_review; ///< of the plan as it is, or as it was just before
    PlanHeader *m_header;
    StageList *m_stages;
    QLabel *m_stageTitle;
    StageEditor *m_editor;
    QLabel *m_outlook;
    QPushButton *m_train;
};

} // namespace lesiondesk
