// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/learning/WeightsCheck.h"
#include "ui/widgets/BackgroundTask.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace lesiondesk
{

class Prompts;
class WeightsModel;

/// The weights files that the program knows, with size, licence, hash and where to get them (the
/// program itself opens no connection), and what a file of the user's really is. Shown with
/// open(); the file is read beside the window's thread.
class WeightsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit WeightsDialog(Prompts &prompts, QWidget *parent = nullptr);

    /// Checks a file as if the user had chosen it.
    void checkFile(const QString &path);

Q_SIGNALS:
    /// The user wants to train from this file, which was checked and fits. The dialog closes.
    void useRequested(const QString &path);

private:
    void buildLayout();
    void chooseFile();
    void showSource();
    void showVerdict(const Result<WeightsCheck> &check);
    void use();

    Prompts &m_prompts;
    WeightsCatalogue m_catalogue;
    WeightsModel *m_model;
    QTableView *m_table;
    QLabel *m_source;
    QLabel *m_verdict;
    QProgressBar *m_progress;
    QPushButton *m_check;
    QPushButton *m_use;
    QString m_usable; ///< what "Use" would give
    BackgroundTask m_task;
};

} // namespace lesiondesk
