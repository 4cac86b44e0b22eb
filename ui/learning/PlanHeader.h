// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/Devices.h"
#include "ui/learning/FieldNotes.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace lesiondesk
{

class Prompts;

/// What the stages of a plan share: where it starts from, network, input size, seed, device,
/// precision.
class PlanHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanHeader(Prompts &prompts, QWidget *parent = nullptr);

    void setPlan(const TrainPlan &plan);
    /// A weights file is still to be chosen.
    void startFromFile();
    /// The fields' values over those of `plan`; its stages stay.
    TrainPlan over(TrainPlan plan) const;
    /// Is what the form asks for all there? "From a weights file" wants one.
    bool isComplete() const;
    void setDevices(const std::vector<Device> &devices);
    /// Paths as in the plan.
    void showNotes(std::vector<PlanProblem> notes);
    /// Keeps the weights file for the next time.
    void rememberWeights() const;

Q_SIGNALS:
    void changed();

private:
    void makeFields();
    void makeLayout();
    void recallWeights();
    void browse();
    void showKnownWeights();
    void onChanged();

    Prompts &m_prompts;
    bool m_filling = false;
    std::unique_ptr<FieldNotes> m_notes;
    QComboBox *m_strategy;
    QComboBox *m_architecture;
    QComboBox *m_start;
    QLineEdit *m_weights;
    QPushButton *m_browse;
    QPushButton *m_known;
    QSpinBox *m_inputSize;
    QLineEdit *m_seed;
    QComboBox *m_device;
    QPushButton *m_devices;
    QComboBox *m_precision;
};

} // namespace lesiondesk
