// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/FrozenSet.h"
#include "core/domain/TrainPlan.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace lesiondesk
{

class Prompts;
struct PlanOutlook;

/// The fields of a training plan. What speaks against it stands beside the field that it is about;
/// what the plan will see and how long it takes stands above the Train button.
class PlanForm final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanForm(Prompts &prompts, QWidget *parent = nullptr);

    void setSets(const std::vector<FrozenSetSummary> &sets);
    void chooseSet(FrozenSetId id);
    TrainPlan plan() const;
    /// Fills the form with a run's plan; what has no field of its own is kept as well.
    void setPlan(const TrainPlan &plan);
    /// What was found out about plan(); until then Train is off.
    void setOutlook(const PlanOutlook &outlook);
    /// Keeps the weights file for the next time.
    void rememberWeights() const;

Q_SIGNALS:
    void changed();
    void trainRequested();

private:
    void makeFields();
    void makeLayout();
    QLabel *addWarning(QFormLayout *form, const QString &name);
    void recallWeights();
    void browse();
    void onChanged();
    void setDevices(const PlanOutlook &outlook);
    QString setWarningText(const PlanOutlook &outlook) const;

    Prompts &m_prompts;
    TrainPlan m_base; ///< what has no field
    bool m_filling = false;
    QComboBox *m_set;
    QLabel *m_setWarning = nullptr;
    QComboBox *m_architecture;
    QComboBox *m_start;
    QLineEdit *m_weights;
    QPushButton *m_browse;
    QLabel *m_weightsWarning = nullptr;
    QSpinBox *m_inputSize;
    QComboBox *m_resize;
    QSpinBox *m_epochs;
    QLineEdit *m_seed;
    QComboBox *m_device;
    QLabel *m_deviceWarning = nullptr;
    QCheckBox *m_augmentation;
    QLineEdit *m_headRate;
    QLineEdit *m_blockRate;
    QLabel *m_rateWarning = nullptr;
    QLabel *m_outlook;
    QPushButton *m_train;
};

} // namespace lesiondesk
