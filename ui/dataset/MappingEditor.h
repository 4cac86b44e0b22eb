// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dataset/MappingModel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace lesiondesk
{

class CellTable;

/// Shows and edits one mapping: choose among those that are there, then send single classes
/// elsewhere. A click or Enter opens the list of a class, Delete drops it.
class MappingEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit MappingEditor(QWidget *parent = nullptr);

    /// `choices` are the mappings that fit; `problems` a sentence for each that does not.
    void setSubject(const MappingModel::Subject &subject, std::vector<ClassMapping> choices,
                    const ClassMapping &mapping, const QStringList &problems);
    void clear();
    const ClassMapping &mapping() const { return m_model->mapping(); }
    void setSaveAllowed(bool allowed);

Q_SIGNALS:
    /// The user chose or edited a mapping.
    void changed();
    void saveRequested();

private:
    void choose(int index);
    void showChoice();
    void editRow(const QModelIndex &index);

    MappingModel::Subject m_subject;
    std::vector<ClassMapping> m_choices;
    QStringList m_problems;
    bool m_saveAllowed = false;
    MappingModel *m_model;
    QComboBox *m_choice;
    CellTable *m_table;
    QLabel *m_note;
    QPushButton *m_save;
};

} // namespace lesiondesk
