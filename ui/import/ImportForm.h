// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/FrozenSet.h"
#include "core/import/ImportJob.h"
#include "core/import/PredictionImport.h"
#include "ui/shell/Prompts.h"

#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace lesiondesk
{

/// What to import: the source, and below it what was guessed from it and can be corrected.
class ImportForm final : public QWidget
{
    Q_OBJECT

public:
    /// `taxonomies` is the project's folder of own ones.
    ImportForm(Prompts &prompts, const QString &taxonomies, QWidget *parent = nullptr);

    /// Takes the source and guesses format and name of the dataset.
    void setSource(const QString &path);
    /// The frozen sets that predictions can be about, the newest first.
    void setSets(const std::vector<FrozenSetSummary> &sets);
    ImportOptions options() const;
    /// Given where predictions of another program are to be imported instead of images.
    std::optional<PredictionImportOptions> predictions() const;
    /// A source and a dataset name (for predictions: a frozen set) are given.
    bool isComplete() const;

Q_SIGNALS:
    /// What options() returns has changed.
    void changed();

private:
    void chooseFolder();
    void chooseTable();
    void saveTemplate();
    void updateHint();
    bool isPredictions() const;
    QWidget *sourceRow();

    Prompts &m_prompts;
    QLineEdit *m_source;
    QComboBox *m_format;
    QLineEdit *m_dataset;
    QComboBox *m_taxonomy;
    QCheckBox *m_copy;
    QComboBox *m_set;     ///< of predictions
    QLineEdit *m_runName; ///< of predictions
    QFormLayout *m_rows;
    QLabel *m_hint;
    QPushButton *m_template; ///< for the format whose tables people write themselves
};

} // namespace lesiondesk
