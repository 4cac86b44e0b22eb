// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dataset/DatasetsData.h"
#include "ui/shell/Page.h"
#include "ui/widgets/BackgroundTask.h"

class QLabel;
class QListView;
class QStackedWidget;
class QStandardItemModel;
class QTabWidget;

namespace lesiondesk
{

class ContentsPanel;
class MappingPanel;
class SplitsPanel;

/// Datasets: what they hold (class × modality), how they are split into train and test, and how
/// they are mapped onto each other's classes and merged.
class DatasetsPage final : public Page
{
    Q_OBJECT

public:
    explicit DatasetsPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QIcon icon() const override;
    void activated() override;
    std::vector<std::pair<QString, QString>> keys() const override;

private:
    void catalogueChanged();
    void picturesPrepared();
    void load();
    void showContents(Result<std::vector<DatasetContents>> contents);
    void onDatasetChanged();

    PageContext &m_context;
    std::vector<DatasetContents> m_contents;
    QStandardItemModel *m_datasets;
    QListView *m_list;
    QStackedWidget *m_stack;
    QLabel *m_empty;
    QTabWidget *m_tabs;
    ContentsPanel *m_panel;
    MappingPanel *m_mapping;
    SplitsPanel *m_splits;
    BackgroundTask m_task;
    bool m_stale = true; ///< changed while another page was shown
};

} // namespace lesiondesk
