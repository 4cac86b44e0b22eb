// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/FrozenSet.h"
#include "core/domain/TrainPlan.h"
#include "ui/learning/FieldNotes.h"

#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace lesiondesk
{

class AugmentationEditor;

/// The fields of one stage, with what it will see and what speaks against it.
class StageEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit StageEditor(QWidget *parent = nullptr);

    void setSets(const std::vector<FrozenSetSummary> &sets);
    /// How many blocks the network has.
    void setBlockCount(int blocks);
    void setStage(const TrainStage &stage);
    TrainStage stage() const;
    void setFacts(const QString &text);
    /// Paths without the stage's own: "epochsPerBlock".
    void showNotes(const std::vector<PlanProblem> &notes);

Q_SIGNALS:
    void changed();

private:
    void makeFields();
    void makeLayout();
    void onChanged();

    bool m_filling = false;
    QLabel *m_facts;
    std::unique_ptr<FieldNotes> m_notes;
    QComboBox *m_set;
    QSpinBox *m_blocks;
    QSpinBox *m_epochs;
    QLineEdit *m_headRate;
    QLineEdit *m_blockRate;
    QComboBox *m_batchRule;
    QSpinBox *m_batchSize;
    QComboBox *m_resize;
    AugmentationEditor *m_augmentation;
    QLineEdit *m_seed;
};

} // namespace lesiondesk
